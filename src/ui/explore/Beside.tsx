import { useStore } from 'zustand'
import { beside } from '#session/beside.ts'
import { lateViews } from '#ui/shared/lateViews.tsx'

const ExploreBeside = lateViews(() => import('./ExploreBeside.tsx')).view((chunk) => chunk.ExploreBeside)

/** The place of what is open beside the playground. */
export function Beside() {
  const isOpen = useStore(beside, ({ explorer }) => explorer)
  return isOpen && <ExploreBeside />
}
