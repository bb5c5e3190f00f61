import { useEffect } from 'react'

/** Where the page itself does not scroll, only its columns. */
const standsStill = '(min-width: 1024px) and (min-height: 600px)'

/**
 * Brings the first element that `selector` finds into sight within its column, each time that `when` changes, and until then also when the
 * columns change their size: what takes room may still be on its way.
 */
export function useInSight(selector: string | null, when: unknown): void {
  useEffect(() => {
    if (selector === null || !matchMedia(standsStill).matches) return undefined
    const sizes = new ResizeObserver(() =>
      document.querySelector(selector)?.scrollIntoView({ block: 'nearest' }),
    )
    for (const column of document.querySelectorAll('main > *, main > * > *')) sizes.observe(column)
    return () => sizes.disconnect()
  }, [selector, when])
}
