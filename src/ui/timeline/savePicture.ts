// A picture as a file, and on paper.

import { useEffect, useRef } from 'react'
import type { Picture } from './displayList.ts'
import { paintSvg } from './paintSvg.ts'
import { paletteOf, type Theme } from './palette.ts'
import type { Stage } from './stage.ts'

export function savePicture(picture: Picture, theme: Theme, title: string): void {
  const url = URL.createObjectURL(
    new Blob([paintSvg(picture, paletteOf(theme), title)], { type: 'image/svg+xml' }),
  )
  const link = document.createElement('a')
  link.href = url
  link.download = 'timeline.svg'
  link.click()
  URL.revokeObjectURL(url)
}

/** Paper gets the SVG, in the light theme and sharp at any size; the element for it is empty until then. */
export function usePrint(stageRef: { readonly current: Stage | null }, title: string) {
  const paper = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = () => {
      const picture = stageRef.current?.whole()
      if (!picture || !paper.current) return
      const svg = paintSvg(picture, paletteOf('light'), title)
      const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
      paper.current.replaceChildren(document.importNode(drawn, true))
    }
    const after = () => paper.current?.replaceChildren()
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [stageRef, title])
  return paper
}
