// A line at a Step button: what is still possible behind this step. Silent where there is nothing to say, and while the answer is on its way.

import { useStore } from 'zustand'
import { foresight, type Sign } from '#session/foresight.ts'
import { useSession } from '#ui/shared/context.ts'
import { lateViews } from '#ui/shared/lateViews.tsx'

const SignText = lateViews(() => import('./SignText.tsx')).view((chunk) => chunk.SignText)

export function StepSign({ choice }: { readonly choice: string }) {
  const sign = useSign(choice)
  return sign && <SignText id={`sign-${choice}`} sign={sign} />
}

function useSign(choice: string): Sign | null {
  const trace = useSession((session) => session.trace)
  const cursor = useSession((session) => session.cursor)
  return useStore(foresight, (state) => {
    const isNow = state.isOn && state.trace === trace && state.cursor === cursor
    return isNow ? (state.signs.get(choice) ?? state.otherwise) : null
  })
}
