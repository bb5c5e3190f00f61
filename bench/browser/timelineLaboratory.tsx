// What the bench and the browser tests ask of the timeline, without the rest of the page.

import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { translateIn } from '#i18n/dictionary.ts'
import type { Translate } from '#i18n/t.ts'
import { timelineOf, type Trace } from '#projections/timeline.ts'
import { contentionScenario } from '#scenario/contention.ts'
import { runScenario } from '#scenario/simulation.ts'
import type { Scenario } from '#scenario/schema.ts'
import type { AxisKind } from '#ui/timeline/axis.ts'
import { layout, noAttention } from '#ui/timeline/layout.ts'
import { paintCanvas } from '#ui/timeline/paintCanvas.ts'
import { paintSvg } from '#ui/timeline/paintSvg.ts'
import { paletteOf, type Theme } from '#ui/timeline/palette.ts'
import { sceneOf } from '#ui/timeline/scene.ts'
import { createStage, type Stage } from '#ui/timeline/stage.ts'
import { Timeline } from '#ui/timeline/Timeline.tsx'
import { fitted } from '#ui/timeline/view.ts'
import { wordsOf } from '#ui/timeline/words.ts'
import { timelineWith } from './timelineMany.ts'
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
  const words = wordsOf({ t, clients })
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
  return layout(scene, view, {
    ...noAttention,
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

async function pixelsOf(svg: string, width: number, height: number): Promise<Uint8ClampedArray> {
  const image = new Image()
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  context?.drawImage(image, 0, 0, width, height)
  return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
}

/** Which share of the pixels differs so much between the two back ends that one could see it. */
async function differenceOf(request: PictureRequest): Promise<number> {
  const canvas = await canvasOf(request)
  const { width, height } = canvas
  const one = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
  const other = await pixelsOf(await svgOf(request), width, height)
  let differing = 0
  for (let i = 0; i < one.length; i += 4) {
    const far = [0, 1, 2].some((c) => Math.abs((one[i + c] ?? 0) - (other[i + c] ?? 0)) > 64)
    if (far) differing++
  }
  return differing / (width * height)
}

interface Many {
  readonly stage: Stage
  readonly firstDraw: number
}

let many: Many | null = null

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

/** Shows made-up spans; milliseconds from having them to having painted them. */
async function showMany(count: number, lanes: number): Promise<number> {
  const t = await translateIn('en')
  const holder = document.createElement('div')
  holder.style.display = 'grid'
  document.getElementById('root')?.replaceChildren(holder)
  const timeline = timelineWith(count, lanes)
  await nextFrame()
  const start = performance.now()
  const words = wordsOf({ t, clients: 1 })
  const source = { timeline, title: '', about: '' }
  const scene = sceneOf([source], { axis: 'time', detail: 'full', touch: false, height: 700, words })
  const stage = createStage(holder)
  stage.resize(1400, 700, 146)
  stage.show({
    scene,
    theme: 'light',
    attention: { ...noAttention, playhead: scene.axis.length },
  })
  // The stage asked for its frame before this one does, so it has painted when this comes.
  await nextFrame()
  const firstDraw = performance.now() - start
  many = { stage, firstDraw }
  return firstDraw
}

/** A canvas as large as the timeline's, in which nothing is drawn. */
async function clear(frames: number): Promise<void> {
  const canvas = document.createElement('canvas')
  canvas.width = 1400
  canvas.height = 700
  document.getElementById('root')?.replaceChildren(canvas)
  const context = canvas.getContext('2d', { alpha: false })
  for (let i = 0; i < frames; i++) {
    if (context) context.fillStyle = i % 2 === 0 ? '#fff' : '#eee'
    context?.fillRect(0, 0, canvas.width, canvas.height)
    await nextFrame()
  }
}

/** One change of the view per frame, for `frames` frames; milliseconds of script in each. */
async function move(kind: 'zoom' | 'pan', frames: number): Promise<void> {
  many?.stage.fit()
  // What is seen whole can't be panned.
  if (kind === 'pan') many?.stage.zoom(4)
  for (let i = 0; i < frames; i++) {
    if (kind === 'zoom') many?.stage.zoom(i < frames / 2 ? 1.08 : 1 / 1.08)
    else many?.stage.pan(i % 40 < 20 ? 40 : -40)
    await nextFrame()
  }
}

function Pressed({ t, trace }: { readonly t: Translate; readonly trace: Trace }) {
  const [cursor, setCursor] = useState(1)
  const [axis, setAxis] = useState<AxisKind>('time')
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'ArrowRight') setCursor((before) => before + 1)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <Timeline
      {...{ t, trace, cursor, axis }}
      theme="light"
      tallest={900}
      mostHeight={500}
      onAxis={setAxis}
      onSeek={setCursor}
    />
  )
}

/** The component itself, with a run of about so many spans. */
async function showRun(spans: number): Promise<number> {
  const t = await translateIn('en')
  const scenario = spans < 100 ? paid('queue') : contentionScenario({ clients: 24, maxAttempts: null })
  const ran = runScenario(scenario, undefined, { limit: spans })
  if (!ran.ok) throw new Error('earliest first is always possible')
  const root = document.createElement('div')
  document.getElementById('root')?.replaceChildren(root)
  createRoot(root).render(<Pressed t={t} trace={ran.trace} />)
  await nextFrame()
  await nextFrame()
  return timelineOf(ran.trace).spans.length
}

/** Milliseconds from each key press to the frame that shows its step. */
async function pressKeys(count: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    await nextFrame()
    const start = performance.now()
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }))
    await nextFrame()
    await new Promise((resolve) => {
      const channel = new MessageChannel()
      channel.port1.addEventListener('message', resolve, { once: true })
      channel.port1.start()
      channel.port2.postMessage(null)
    })
    times.push(performance.now() - start)
  }
  return times
}

export const laboratory = {
  async showCanvas(request: PictureRequest): Promise<void> {
    document.getElementById('root')?.replaceChildren(await canvasOf(request))
  },
  svgOf,
  differenceOf,
  showMany,
  clear,
  move,
  showRun,
  pressKeys,
}

export type Laboratory = typeof laboratory
