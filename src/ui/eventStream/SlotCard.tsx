// One place of the stream: an event, the next free place, or a fold of several.

import type { StageLabels } from '#i18n/chart.ts'
import type { Layout } from '#projections/chart.ts'
import type { Slot } from '#projections/streamView.ts'
import { Words } from '#ui/flowchart/Words.tsx'
import { bottomOf, leftOf, rightOf, topOf, type Box } from '#ui/flowchart/geometry.ts'
import { cut } from '#ui/flowchart/text.ts'
import styles from './SlotCard.module.css'
import { WriterToken } from './WriterToken.tsx'
import { cardTextOf, stripOf, versionText, wordsLeft } from './cardText.ts'
import type { PlacedRow } from './ground.ts'

interface CardProps {
  readonly box: Box
  readonly layout: Layout
  readonly labels: StageLabels
}

export function SlotCard({
  placed: { row, box },
  ...rest
}: Omit<CardProps, 'box'> & { readonly placed: PlacedRow }) {
  switch (row.kind) {
    case 'slot':
      return <Recorded slot={row.slot} box={box} {...rest} />
    case 'free':
      return <Free version={row.version} box={box} {...rest} />
    case 'folded':
      return <Folded count={row.to - row.from + 1} isFirst={row.from === 1} box={box} {...rest} />
  }
}

const radiusOf = (box: Box): number => Math.min(12, box.height / 4)

/** The rounded left part of the card, which bears the version. */
function strip(box: Box, width: number): string {
  const [left, top, bottom, r] = [leftOf(box), topOf(box), bottomOf(box), radiusOf(box)]
  return `M${left + width} ${top}V${bottom}H${left + r}A${r} ${r} 0 0 1 ${left} ${bottom - r}V${top + r}A${r} ${r} 0 0 1 ${left + r} ${top}Z`
}

function Frame({
  box,
  className,
  isFresh,
}: {
  readonly box: Box
  readonly className: string | undefined
  readonly isFresh?: boolean
}) {
  return (
    <rect
      className={className}
      data-fresh={isFresh}
      x={leftOf(box)}
      y={topOf(box)}
      width={box.width}
      height={box.height}
      rx={radiusOf(box)}
    />
  )
}

function Recorded({ slot, box, layout, labels }: CardProps & { readonly slot: Slot }) {
  const { version, type, text, fresh, state } = slot
  const writer = slot.writer
    ? labels('describe.writtenBy', { who: slot.writer.id, attempt: slot.writer.attempt })
    : labels('stage.history')
  const origin = slot.writer
    ? labels('stage.attempt', { attempt: slot.writer.attempt })
    : labels('stage.history')
  const words = cardTextOf(slot, box, layout, { version: labels('stage.number', { version }), origin })
  const told = labels('describe.slot', { version, type, text, writer })
  return (
    <g
      role="img"
      aria-label={
        state.length === 0 ? told : `${told}. ${labels('stage.stateOf', { state: state.join(', ') })}`
      }
      data-hue="store"
      data-slot={version}
    >
      <title>{`${type} ${text}`}</title>
      <Frame box={box} className={styles.card} />
      <path className={styles.strip} d={strip(box, stripOf(layout, box))} />
      <Frame box={box} className={styles.outline} isFresh={fresh} />
      <Words className={styles.version} text={words.version} />
      <Words className={styles.type} text={words.type} />
      <Words className={styles.data} text={words.data} />
      {words.origin && <Words className={styles.quiet} text={words.origin} />}
      {slot.writer && <WriterToken writer={slot.writer} box={box} layout={layout} />}
    </g>
  )
}

function Free({ version, box, layout, labels }: CardProps & { readonly version: number }) {
  return (
    <g role="img" aria-label={labels('describe.free', { version })} data-slot={version}>
      <Frame box={box} className={styles.free} />
      <Words
        className={styles.freeVersion}
        text={versionText(labels('stage.number', { version }), box, layout)}
      />
      <Words
        className={styles.quiet}
        text={{ text: labels('stage.free'), x: wordsLeft(box, layout), y: box.y, size: 13, anchor: 'start' }}
      />
    </g>
  )
}

function Folded({
  count,
  isFirst,
  box,
  layout,
  labels,
}: CardProps & { readonly count: number; readonly isFirst: boolean }) {
  const [left, width] = [leftOf(box), stripOf(layout, box)]
  const said = labels(isFirst ? 'stage.folded' : 'stage.foldedBetween', { count })
  const x = wordsLeft(box, layout)
  return (
    <g role="img" aria-label={said}>
      {[-5, 0, 5].map((shift) => (
        <line
          key={shift}
          className={styles.fold}
          x1={left + 8}
          x2={left + width - 8}
          y1={box.y + shift}
          y2={box.y + shift}
        />
      ))}
      <Words
        className={styles.quiet}
        text={{
          text: cut(`… ${said}`, 12, rightOf(box) - x),
          x,
          y: box.y,
          size: layout === 'wide' ? 13 : 12,
          anchor: 'start',
        }}
      />
    </g>
  )
}
