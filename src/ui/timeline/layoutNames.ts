// The names of the lanes at the left, and over the sections what each of them is.

import type { TimelineLane } from '#projections/timeline.ts'
import { textWidth } from '#ui/ribbon/textWidth.ts'
import { boxOf, labelOf, lineOf, type Item } from './displayList.ts'
import { hueOf, iconOfLane } from './look.ts'
import type { Heading, Row } from './rows.ts'
import type { Scene } from './scene.ts'
import type { View } from './view.ts'

const letterSize = 20

export function layoutNames(scene: Scene, view: View): readonly Item[] {
  const ground = boxOf({
    id: 'gutter',
    x: 0,
    y: view.ruler,
    width: view.gutter,
    height: view.height - view.ruler,
    fill: 'surface',
    radius: 0,
  })
  const inSight = scene.rows.rows.flatMap((row) => {
    const y = row.y - view.top + view.ruler
    const lane = scene.sections[row.section]?.timeline.lanes[row.lanes[0] ?? 0]
    return !lane || y + row.height < view.ruler || y > view.height ? [] : [{ row, y, lane }]
  })
  // What is written in one font follows each other: changing it is costly.
  return [ground, ...inSight.flatMap(tokenOf), ...inSight.map((named) => nameOf(scene, view, named))]
}

interface Named {
  readonly row: Row
  readonly lane: TimelineLane
  readonly y: number
}

const isShared = (row: Row): boolean => row.lanes.length > 1
const idOf = ({ row, lane }: Named): string => `name/${row.section}/${lane.id}`

function nameOf(scene: Scene, view: View, named: Named): Item {
  const { row, lane, y } = named
  const text = isShared(row) ? scene.words.effects() : scene.words.lane(lane)
  return labelOf({
    id: idOf(named),
    x: 36,
    y: y + row.height / 2,
    text: fittingText(text, view.gutter - 46),
    size: row.height < 24 ? 11.5 : 13,
    ink: lane.kind === 'client' ? 'muted' : 'text',
  })
}

/** The letter in its hue that stands for a process everywhere, or an icon. */
function tokenOf(named: Named): readonly Item[] {
  const { row, lane } = named
  const { height } = row
  const id = idOf(named)
  const y = named.y + height / 2
  const size = Math.min(letterSize, height - 4)
  const icon = iconOfLane(lane)
  if (icon)
    return [
      {
        kind: 'icon',
        id: `${id}/icon`,
        name: icon,
        x: 18,
        y,
        size: Math.min(15, size),
        ink: lane.kind === 'store' ? 'store.ink' : 'muted',
        alpha: 1,
      },
    ]
  if (lane.kind === 'handler')
    return [
      {
        kind: 'icon',
        id: `${id}/icon`,
        name: isShared(row) ? 'points' : effectIcon(lane.name),
        x: 18,
        y,
        size: 14,
        ink: 'worker.ink',
        alpha: 1,
      },
    ]
  if (lane.kind === 'dispatcher')
    return [
      boxOf({
        id: `${id}/token`,
        x: 11,
        y: y - 5,
        width: 14,
        height: 10,
        radius: 3,
        fill: 'relay.fill',
        stroke: 'relay.ink',
      }),
    ]
  const hue = hueOf(lane)
  const width = lane.name.length > 1 ? size + 5 : size
  const radius = lane.kind === 'command' ? size / 2 : 5
  return [
    boxOf({
      id: `${id}/token`,
      x: 18 - width / 2,
      y: y - size / 2,
      width,
      height: size,
      radius,
      fill: `${hue}.fill`,
      stroke: `${hue}.ink`,
    }),
    labelOf({
      id: `${id}/letter`,
      x: 18,
      y,
      text: lane.name,
      size: size < 18 ? 10 : 11.5,
      weight: 700,
      ink: `${hue}.on`,
      anchor: 'middle',
    }),
  ]
}

const effectIcon = (name: string): 'points' | 'email' | 'audit' =>
  name === 'points' || name === 'audit' ? name : 'email'

/** As much of it as fits. */
export function fittingText(text: string, width: number): string {
  if (textWidth(text, 12.5) <= width) return text
  let kept = text
  while (kept.length > 1 && textWidth(`${kept}…`, 12.5) > width) kept = kept.slice(0, -1)
  return width < 14 ? '' : `${kept}…`
}

export function layoutHeadings(scene: Scene, view: View): readonly Item[] {
  return scene.rows.headings.flatMap((heading) => headingOf(scene, view, heading))
}

function headingOf(scene: Scene, view: View, { section, y: at, height }: Heading): readonly Item[] {
  const y = at - view.top + view.ruler
  const { title, about } = scene.sections[section] ?? { title: '', about: '' }
  const x = 10
  const aboutX = x + textWidth(title, 17) + 16
  const line = Math.round(y) + 0.5
  return [
    ...(section > 0
      ? [lineOf({ id: `heading/${section}/line`, points: [0, line, view.width, line], stroke: 'hairline' })]
      : []),
    labelOf({ id: `heading/${section}`, x, y: y + height / 2 + 2, text: title, size: 15, weight: 700 }),
    ...(aboutX + textWidth(about, 12) < view.width - 10
      ? [
          labelOf({
            id: `heading/${section}/about`,
            x: aboutX,
            y: y + height / 2 + 2,
            text: about,
            size: 12.5,
            ink: 'muted',
          }),
        ]
      : []),
  ]
}
