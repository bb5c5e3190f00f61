import { useSyncExternalStore } from 'react'

const wish = typeof matchMedia === 'undefined' ? null : matchMedia('(prefers-color-scheme: dark)')

function subscribe(onChange: () => void): () => void {
  wish?.addEventListener('change', onChange)
  return () => wish?.removeEventListener('change', onChange)
}

/** The theme that the device wants. */
export const useSystemTheme = (): 'light' | 'dark' =>
  useSyncExternalStore(subscribe, () => (wish?.matches ? 'dark' : 'light'))
