import { useEffect, useState } from 'react'

/** A panel lower than this is of no use; then it covers what is below, too. */
const least = 360

/** How far from the bottom of the window a panel has to end so that transport and timeline stay in reach: they are the last part of the page. */
export function useRoomAboveDock(): number {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const dock = document.querySelector('main')?.lastElementChild
    if (!dock) return undefined
    const measure = () => {
      const { top } = dock.getBoundingClientRect()
      const isBeside = top > least && top < window.innerHeight
      setHeight(isBeside ? window.innerHeight - top : 0)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(dock)
    observer.observe(document.documentElement)
    return () => observer.disconnect()
  }, [])
  return height
}
