import { useEffect, useRef, useState, type RefObject } from 'react'

/** Whether an element whose height does not depend on what is in it is at least `least` pixels high. */
export function useIsHigh(least: number): [RefObject<HTMLDivElement | null>, boolean] {
  const element = useRef<HTMLDivElement>(null)
  const [isHigh, setHigh] = useState(() => window.innerHeight >= least + 300)
  useEffect(() => {
    const box = element.current
    if (!box) return undefined
    const observer = new ResizeObserver(() => setHigh(box.clientHeight >= least))
    observer.observe(box)
    return () => observer.disconnect()
  }, [least])
  return [element, isHigh]
}
