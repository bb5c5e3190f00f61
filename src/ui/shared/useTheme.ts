import { useSyncExternalStore } from 'react'
import { usePreferences } from './context.ts'

const wish = typeof matchMedia === 'undefined' ? null : matchMedia('(prefers-color-scheme: dark)')

function subscribe(onChange: () => void): () => void {
  wish?.addEventListener('change', onChange)
  return () => wish?.removeEventListener('change', onChange)
}

/** The theme that the device wants. */
export const useSystemTheme = (): 'light' | 'dark' =>
  useSyncExternalStore(subscribe, () => (wish?.matches ? 'dark' : 'light'))

/** The theme that is shown: the chosen one, or the device's. */
export function useTheme(): 'light' | 'dark' {
  const chosen = usePreferences(({ theme }) => theme)
  const system = useSystemTheme()
  return chosen === 'system' ? system : chosen
}
