// How wide an element is, kept up to date. Before the first measurement: a desk.

import { useLayoutEffect, useState, type RefObject } from 'react'

export function useWidth(element: RefObject<Element | null>, first = 992): number {
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return undefined
    const measure = (): void => setWidth(Math.round(target.getBoundingClientRect().width))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return width
}
