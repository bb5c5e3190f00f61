import type { Picture } from '#session/exploring/picture.ts'
import { useT } from '#ui/shared/context.ts'
import { hueOfProcess } from '#ui/shared/processHue.ts'
import styles from './Axes.module.css'
import type { GraphGeometry } from './graphGeometry.ts'
import { nodeName } from './nodeText.ts'

/** Who steps to the right and who steps down, and what they are about to do there. */
export function Axes({ picture, geometry }: { readonly picture: Picture; readonly geometry: GraphGeometry }) {
  const t = useT()
  const [first = '', second = ''] = picture.processes
  const [left, top] = [geometry.across(0), geometry.down(0)]
  return (
    <g aria-hidden="true">
      <g data-hue={hueOfProcess(first, 0)}>
        <path className={styles.arrow} d={`M${left - 4} 12H${geometry.width - 16}m-7-4 7 4-7 4`} />
        <Letter x={left - 18} y={12} text={first} />
        {picture.across.map(({ at, node }) => (
          <text
            key={at}
            className={styles.label}
            transform={`translate(${geometry.across(at) + 4} ${top - 16}) rotate(-42)`}
          >
            {nodeName(t, node)}
          </text>
        ))}
      </g>
      <g data-hue={hueOfProcess(second, 1)}>
        <path className={styles.arrow} d={`M12 ${top - 4}V${geometry.height - 12}m-4-7 4 7 4-7`} />
        <Letter x={12} y={top - 18} text={second} />
        {picture.down.map(({ at, node }) => (
          <text key={at} className={styles.down} x={left - 20} y={geometry.down(at)} dy="0.36em">
            {nodeName(t, node)}
          </text>
        ))}
      </g>
    </g>
  )
}

function Letter({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }) {
  return (
    <>
      <circle className={styles.token} cx={x} cy={y} r="10" />
      <text className={styles.letter} x={x} y={y} dy="0.36em">
        {text}
      </text>
    </>
  )
}
