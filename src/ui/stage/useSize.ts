// How large an element is, kept up to date. Before the first measurement: a desk.

import { useLayoutEffect, useState, type RefObject } from 'react'

export interface Size {
  readonly width: number
  readonly height: number
}

const desk: Size = { width: 992, height: 520 }

export function useSize(element: RefObject<Element | null>): Size {
  const [size, setSize] = useState(desk)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return undefined
    const measure = (): void => {
      const box = target.getBoundingClientRect()
      const [width, height] = [Math.round(box.width), Math.round(box.height)]
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return size
}
