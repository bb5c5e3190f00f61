// The dock's ribbon: your choices, a lane for every process and the store's versions, under one playhead. It keeps no state of the run, only
// of what is being looked at (how wide it is, how far it is scrolled, which axis).

import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { lanesOf, type Lanes } from '#projections/lanes.ts'
import { endOf } from '#projections/span.ts'
import type { Translate } from '#i18n/t.ts'
import { useMoment, useT } from '#ui/shared/context.ts'
import { phone, useMedia } from '#ui/shared/useMedia.ts'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import { cursorAt, playheadAt, stepsAxis, type Axis, type AxisKind } from './axis.ts'
import { Choices } from './Choices.tsx'
import { LaneNames } from './LaneNames.tsx'
import { layout } from './layout.ts'
import { choicesIn, ticksIn } from './layoutRuler.ts'
import styles from './Ribbon.module.css'
import { rowsOf, type Rows } from './rows.ts'
import { Shape } from './Shape.tsx'
import { timeAxis } from './timeAxis.ts'
import { originOf, type PictureWords, type View } from './view.ts'

/** Beyond the edges of what is visible, so that scrolling shows no gaps. */
const margin = 400

export function Ribbon() {
  const t = useT()
  const player = usePlayer()
  const { trace, cursor } = useMoment()
  const isPhone = useMedia(phone)
  const scroller = useRef<HTMLDivElement>(null)
  const { room, left, onScroll } = useWindow(scroller)
  const [kind, setKind] = useState<AxisKind>('steps')
  const lanes = lanesOf(trace)
  const axis = useMemo(() => axisOf(lanes, kind, room, isPhone), [lanes, kind, room, isPhone])
  const rows = useRows(lanes, isPhone)
  const view = viewOf({ t, lanes, axis, rows, cursor, room, left })
  const { items } = layout(view)
  const head = playheadAt(axis, cursor)
  useFollow(scroller, head, room)
  return (
    <div className={styles.ribbon} data-strip={isPhone}>
      <LaneNames lanes={lanes} rows={rows} axis={kind} onAxis={setKind} isPhone={isPhone} />
      <div
        ref={scroller}
        className={styles.scroller}
        data-scrolled={left > 12}
        onScroll={onScroll}
        {...(axis.width > room && { role: 'group', 'aria-label': t('ribbon.lanes'), tabIndex: 0 })}
      >
        <div className={styles.track} style={{ width: Math.max(axis.width, 1) }}>
          {rows.choices && <Choices placed={choicesIn(view, null)} cursor={cursor} lanes={lanes} />}
          <svg
            className={styles.picture}
            style={{ left: view.origin }}
            width={Math.max(1, Math.min(axis.width - view.origin, room + left - view.origin + 2 * margin))}
            height={rows.lanesHeight}
            aria-hidden="true"
            onClick={(event) => {
              const box = event.currentTarget.getBoundingClientRect()
              player.seek(cursorAt(axis, event.clientX - box.left + view.origin))
            }}
          >
            <defs>
              <marker
                id="ribbon-tip"
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="6"
                markerHeight="6"
                orient="auto"
              >
                <path d="M0 0L8 4L0 8Z" fill="context-stroke" />
              </marker>
            </defs>
            {items.map((item) => (
              <Shape key={item.id} item={item} />
            ))}
          </svg>
          <div className={styles.ticks} aria-hidden="true">
            {ticksIn(view).map(({ step, x, time }) => (
              <span key={step} style={{ left: x }}>
                {t('ribbon.ms', { ms: t.number(time / 1000) })}
              </span>
            ))}
          </div>
          <div className={styles.playhead} style={{ left: head }} aria-hidden="true" />
        </div>
      </div>
    </div>
  )
}

function axisOf(lanes: Lanes, kind: AxisKind, room: number, touch: boolean): Axis {
  const { trace } = lanes
  const ends = Float64Array.from(trace.steps, (_, step) => endOf(trace, step))
  return (kind === 'steps' ? stepsAxis : timeAxis)(ends, { room, zoom: 1, touch })
}

function useRows({ processes, streams }: Lanes, strip: boolean): Rows {
  const lanes = processes.length
  const isLow = useMedia('(max-height: 820px)')
  const height = strip ? 104 : isLow ? 132 : 172
  return useMemo(
    () => rowsOf({ height, lanes, streams: streams.length, strip }),
    [height, lanes, streams.length, strip],
  )
}

interface Looking {
  readonly t: Translate
  readonly lanes: Lanes
  readonly axis: Axis
  readonly rows: Rows
  readonly cursor: number
  readonly room: number
  readonly left: number
}

function viewOf({ t, lanes, axis, rows, cursor, room, left }: Looking): View {
  const from = Math.max(0, left - margin)
  return {
    lanes,
    axis,
    rows,
    cursor,
    from,
    to: left + room + margin,
    visible: left,
    origin: originOf(from),
    top: 0,
    bottom: rows.lanesHeight,
    focus: null,
    words: wordsOf(t),
  }
}

const blockNames = {
  load: 'ribbon.block.load',
  loadSince: 'ribbon.block.loadSince',
  refetch: 'ribbon.block.refetch',
  append: 'ribbon.block.append',
  checkVersion: 'ribbon.block.checkVersion',
  write: 'ribbon.block.write',
  backOff: 'ribbon.block.backOff',
  sideEffect: 'ribbon.block.sideEffect',
  handle: 'ribbon.block.handle',
} as const

const wordsOf = (t: Translate): PictureWords => ({
  node: (node) => {
    const known = Object.entries(blockNames).find(([id]) => id === node)
    return known ? t(known[1]) : ''
  },
  version: (version) => t('ribbon.version', { version }),
  holds: (version) => t('ribbon.holds', { version }),
  stillHolds: (version) => t('ribbon.stillHolds', { version }),
})

/** How much of the ribbon is in sight, and from where. */
function useWindow(scroller: RefObject<HTMLDivElement | null>) {
  const [room, setRoom] = useState(0)
  const [left, setLeft] = useState(0)
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return undefined
    const measure = () => setRoom(box.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [scroller])
  return { room, left, onScroll: () => setLeft(scroller.current?.scrollLeft ?? 0) }
}

/** Keeps the playhead in sight where the ribbon is longer than the screen is wide. */
function useFollow(scroller: RefObject<HTMLDivElement | null>, head: number, room: number): void {
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box || box.scrollWidth <= room) return
    const inside = head >= box.scrollLeft + 40 && head <= box.scrollLeft + room - 40
    if (!inside) box.scrollTo({ left: Math.max(0, head - room / 2) })
  }, [scroller, head, room])
}
