// Paints one item of the display list. Colours come from the tokens by `data-hue` and `data-status`; no shape decides anything.

import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import type { Band, Bead, Block, Item, VersionBar } from './displayList.ts'
import styles from './Shape.module.css'

export function Shape({ item }: { readonly item: Item }) {
  switch (item.kind) {
    case 'still':
      return <rect className={styles.still} x={item.x} y="0" width={item.width} height="100%" />
    case 'thread':
      return (
        <line
          className={styles.thread}
          data-hue={item.hue}
          data-when={item.when}
          {...level(item.x1, item.x2, item.y)}
        />
      )
    case 'band':
      return <BandShape band={item} />
    case 'version':
      return <VersionShape bar={item} />
    case 'wait':
      return (
        <rect
          className={styles.wait}
          data-why={item.why}
          x={item.x}
          y={item.y}
          width={item.width}
          height={item.height}
          rx="2"
        />
      )
    case 'arrow':
      return (
        <line
          className={styles.arrow}
          data-hue={item.hue}
          data-way={item.way}
          x1={item.x}
          x2={item.x}
          y1={item.y1}
          y2={item.y2}
        />
      )
    case 'block':
      return <BlockShape block={item} />
    case 'bead':
      return <BeadShape bead={item} />
    case 'mark':
      return (
        <svg
          x={item.x - item.size / 2}
          y={item.y - item.size / 2}
          width={item.size}
          height={item.size}
          viewBox="0 0 16 16"
        >
          <StatusGlyph status={item.status} />
        </svg>
      )
  }
}

const level = (x1: number, x2: number, y: number) => ({ x1, x2, y1: y, y2: y })

function BandShape({ band }: { readonly band: Band }) {
  const { x, y, width, height, staleX, text, textX } = band
  return (
    <g className={styles.band} data-hue={band.hue}>
      <rect x={x} y={y} width={width} height={height} />
      {staleX !== null && (
        <rect className={styles.stale} x={staleX} y={y} width={x + width - staleX} height={height} />
      )}
      {text !== '' && (
        <text x={textX} y={y + height / 2}>
          {text}
        </text>
      )}
    </g>
  )
}

/** A waveform: where a version begins or ends with a change, the bar is pointed. */
function VersionShape({ bar }: { readonly bar: VersionBar }) {
  const { x, y, width, height, opens, closes, text, textX } = bar
  const tip = Math.min(7, width / 2)
  const left = opens ? x + tip : x
  const right = closes ? x + width - tip : x + width
  const middle = y + height / 2
  const points = [
    [left, y],
    [right, y],
    [x + width, middle],
    [right, y + height],
    [left, y + height],
    [x, middle],
  ]
  return (
    <g className={styles.version} data-hue="store">
      <polygon points={points.map((point) => point.join(',')).join(' ')} />
      {text !== '' && (
        <text x={textX} y={middle}>
          {text}
        </text>
      )}
    </g>
  )
}

/** A conflict leaves a notch at its end. */
function outlineOf({ x, y, width, height, status }: Block): string {
  const right = x + width
  const notch = status === 'conflict' ? Math.min(6, width / 3) : 0
  return `M${x} ${y}H${right}L${right - notch} ${y + height / 2}L${right} ${y + height}H${x}Z`
}

function BlockShape({ block }: { readonly block: Block }) {
  const { x, y, width, height, text, hue, when, status } = block
  return (
    <g className={styles.block} data-hue={hue} data-when={when} data-end={status ?? undefined}>
      <path d={outlineOf(block)} />
      {text !== '' && (
        <text x={x + width / 2} y={y + height / 2}>
          {text}
        </text>
      )}
    </g>
  )
}

function BeadShape({ bead }: { readonly bead: Bead }) {
  const { x, y, r, text, hue, when } = bead
  return (
    <g className={styles.bead} data-hue={hue} data-when={when}>
      <circle cx={x} cy={y} r={r} />
      {text !== '' && (
        <text x={x} y={y}>
          {text}
        </text>
      )}
    </g>
  )
}
