import { useKeys } from './useKeys.ts'

/** Draws nothing: while it is there, the keys work. */
export function Keys({ onHelp }: { readonly onHelp: () => void }) {
  useKeys(onHelp)
  return null
}
