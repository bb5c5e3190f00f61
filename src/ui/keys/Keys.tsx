import { Projector } from '#ui/projector/Projector.tsx'
import { Intake } from './Intake.tsx'
import { useKeys } from './useKeys.ts'

/** While it is there, the keys work (a room at a projector is shown which), and what is dropped or pasted is opened. */
export function Keys({ onHelp }: { readonly onHelp: () => void }) {
  useKeys(onHelp)
  return (
    <>
      <Intake />
      <Projector keys />
    </>
  )
}
