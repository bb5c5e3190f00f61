import { useEffect } from 'react'

/** Where the page itself does not scroll, only its columns. */
const standsStill = '(min-width: 1024px) and (min-height: 600px)'

/**
 * Brings the first element that `selector` finds into sight within its column, each time that `when` changes; and again when the columns
 * change their size, because what takes room from them may still be on its way, as may the element itself.
 */
export function useInSight(selector: string | null, when: unknown): void {
  useEffect(() => {
    const main = document.querySelector('main')
    if (selector === null || !main || !matchMedia(standsStill).matches) return undefined
    const look = () => {
      const found = main.querySelector(selector)
      found?.scrollIntoView({ block: 'nearest' })
      if (found) arrivals.disconnect()
    }
    const arrivals = new MutationObserver(look)
    arrivals.observe(main, { childList: true, subtree: true })
    const sizes = new ResizeObserver(look)
    for (const column of main.querySelectorAll(':scope > *, :scope > * > *')) sizes.observe(column)
    return () => {
      arrivals.disconnect()
      sizes.disconnect()
    }
  }, [selector, when])
}
