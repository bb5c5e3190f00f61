import type { Layout } from '#projections/chart.ts'
import type { Writer } from '#projections/streamView.ts'
import { bottomOf, rightOf, type Box } from '#ui/flowchart/geometry.ts'
import { letterOf } from '#ui/flowchart/letter.ts'
import { hueOfCommand } from '#ui/hueOfCommand.ts'
import styles from './SlotCard.module.css'

interface WriterTokenProps {
  readonly writer: Writer
  readonly box: Box
  readonly layout: Layout
}

/** Who wrote an event: at the card's right, on a phone on its lower right corner. Said in words by the card. */
export function WriterToken({ writer, box, layout }: WriterTokenProps) {
  const radius = layout === 'wide' ? Math.min(13, box.height / 2 - 7) : 10
  const [x, y] =
    layout === 'wide'
      ? [rightOf(box) - 13 - radius, box.y]
      : [rightOf(box) - 3, bottomOf(box) - Math.min(13, box.height / 2)]
  const letter = letterOf(writer.id, radius)
  return (
    <g data-hue={hueOfCommand(writer.command)} aria-hidden="true">
      <circle className={styles.ring} cx={x} cy={y} r={radius + 2} />
      <circle className={styles.writer} cx={x} cy={y} r={radius} />
      <text
        className={styles.letter}
        x={x}
        y={y}
        fontSize={letter.size}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {letter.text}
      </text>
    </g>
  )
}
