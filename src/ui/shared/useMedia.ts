import { useCallback, useSyncExternalStore } from 'react'

/** Widths at which the page is laid out anew; the style sheets have the same. */
export const phone = '(max-width: 699px)'
export const narrow = '(max-width: 1023px)'
/** The page scrolls instead of filling the window. */
export const scrolls = '(max-width: 1023px), (max-height: 599px)'
/** Too low for two cards in detail above the timeline. */
export const low = '(min-width: 1024px) and (max-height: 840px)'
export const reducedMotion = '(prefers-reduced-motion: reduce)'

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = matchMedia(query)
      media.addEventListener('change', onChange)
      return () => media.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
