// What the bench and the browser tests ask of the timeline, without the rest of the page.

import { translateIn } from '#i18n/dictionary.ts'
import { timelineOf } from '#projections/timeline.ts'
import { runScenario } from '#scenario/simulation.ts'
import type { Scenario } from '#scenario/schema.ts'
import type { AxisKind } from '#ui/timeline/axis.ts'
import { layout } from '#ui/timeline/layout.ts'
import { paintCanvas } from '#ui/timeline/paintCanvas.ts'
import { paintSvg } from '#ui/timeline/paintSvg.ts'
import { paletteOf, type Theme } from '#ui/timeline/palette.ts'
import { sceneOf } from '#ui/timeline/scene.ts'
import { fitted } from '#ui/timeline/view.ts'
import { wordsOf } from '#ui/timeline/words.ts'
import { busy, crashed, paid } from './timelineScenarios.ts'

const scenarios = { paid, crashed, busy } satisfies Record<string, (mode: 'queue') => Scenario>

export interface PictureRequest {
  readonly scenario: keyof typeof scenarios
  readonly modes: readonly NonNullable<Scenario['dispatch']>['mode'][]
  readonly axis: AxisKind
  readonly detail: 'full' | 'brief'
  readonly language: 'en' | 'ja'
  readonly theme: Theme
  readonly width: number
  readonly scale: number
}

async function pictureOf(request: PictureRequest) {
  const t = await translateIn(request.language)
  const make = scenarios[request.scenario]
  const sections = request.modes.map((mode) => {
    const ran = runScenario(make(mode))
    if (!ran.ok) throw new Error('earliest first is always possible')
    const title = request.modes.length > 1 ? t(`timeline.mode.${mode}`) : ''
    return { timeline: timelineOf(ran.trace), title, about: t(`timeline.mode.${mode}.about`) }
  })
  const clients = sections[0]?.timeline.lanes.filter(({ kind }) => kind === 'client').length ?? 1
  const words = wordsOf({ t, clients, leased: request.modes.includes('outbox') })
  const scene = sceneOf(sections, {
    axis: request.axis,
    detail: request.detail,
    touch: false,
    height: 900,
    words,
  })
  const height = 44 + scene.rows.height
  const view = { width: request.width, height, gutter: 140, ruler: 44, ...fitted(scene.axis), top: 0 }
  const playhead = scene.axis.length
  const nothing = { chosen: null, focused: null, hovered: null, current: sections.map(() => -1), here: [] }
  return layout(scene, view, {
    ...nothing,
    playhead,
    playheadLabel: words.tick(request.axis, scene.axis.valueAt(playhead)),
  })
}

async function canvasOf(request: PictureRequest): Promise<HTMLCanvasElement> {
  const picture = await pictureOf(request)
  const canvas = document.createElement('canvas')
  canvas.width = picture.width * request.scale
  canvas.height = picture.height * request.scale
  canvas.style.width = `${picture.width}px`
  const context = canvas.getContext('2d')
  if (context) paintCanvas(context, picture, paletteOf(request.theme), request.scale)
  return canvas
}

async function svgOf(request: PictureRequest): Promise<string> {
  return paintSvg(await pictureOf(request), paletteOf(request.theme), 'Timeline')
}

export const laboratory = {
  async showCanvas(request: PictureRequest): Promise<void> {
    document.getElementById('root')?.replaceChildren(await canvasOf(request))
  },
  svgOf,
}
