// The token of a process on the chart. It stands for the letter, so it is hidden from readers: the nodes say who stands on them.

import { useLayoutEffect, useRef } from 'react'
import styles from './ProcessToken.module.css'
import type { Dock } from './docks.ts'
import type { Point } from './geometry.ts'
import { hueOfMark } from './hueOfMark.ts'
import { letterOf } from './letter.ts'
import { framesOf, travelTime } from './travel.ts'

export interface ProcessTokenProps {
  readonly dock: Dock
  /** The edge it came along in the last step, if that is to be seen. */
  readonly way: readonly Point[] | null
}

export function ProcessToken({ dock, way }: ProcessTokenProps) {
  const { mark, at, radius } = dock
  const element = useRef<SVGGElement>(null)
  const before = useRef<{ node: string; at: Point }>({ node: mark.node, at })
  useLayoutEffect(() => {
    const { node, at: from } = before.current
    before.current = { node: mark.node, at }
    if (!way || node === mark.node || node !== mark.moved?.from) return undefined
    const frames = framesOf([from, ...way, at])
    const animation = element.current?.animate(frames, {
      duration: travelTime([from, ...way, at]),
      easing: 'ease-in-out',
    })
    return () => animation?.cancel()
  }, [mark, way, at])
  const letter = letterOf(mark.id, radius)
  return (
    <g
      ref={element}
      className={styles.token}
      data-hue={hueOfMark(mark)}
      data-token={mark.id}
      data-done={mark.outcome !== null}
      style={{ transform: `translate(${at[0]}px, ${at[1]}px)` }}
      aria-hidden="true"
    >
      {mark.enabled && <circle className={styles.halo} r={radius + 4} />}
      <circle className={styles.ring} r={radius + 1.5} />
      <circle
        className={styles.disc}
        r={radius - 0.75}
        strokeDasharray={mark.id.endsWith("'") ? '3 2' : undefined}
      />
      <text className={styles.letter} fontSize={letter.size} textAnchor="middle" dominantBaseline="central">
        {letter.text}
      </text>
    </g>
  )
}
