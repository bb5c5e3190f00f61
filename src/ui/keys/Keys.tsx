import { Intake } from './Intake.tsx'
import { useKeys } from './useKeys.ts'

/** While it is there, the keys work, and what is dropped or pasted is opened. */
export function Keys({ onHelp }: { readonly onHelp: () => void }) {
  useKeys(onHelp)
  return <Intake />
}
