import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { textWidth } from '#ui/ribbon/textWidth.ts'
import type { Picture } from './displayList.ts'
import { noAttention } from './layout.ts'
import { sceneOf, type Scene } from './scene.ts'
import { createStage } from './stage.ts'
import { xOf } from './view.ts'

const words = {
  lane: () => '',
  effects: () => '',
  inside: () => [],
  behind: () => '',
  tick: (_: unknown, value: number) => `${value} ms`,
  fold: String,
  version: String,
}

function emptyScene(): Scene {
  const timeline = { lanes: [], spans: [], links: [], ends: [10_000], end: 10_000 }
  const settings = { axis: 'time', detail: 'full', touch: false, height: 300, words } as const
  return sceneOf([{ timeline, title: '', about: '' }], settings)
}

const attention = { ...noAttention, playhead: 0 }

let frames: (() => void)[] = []
const passFrame = () => {
  for (const frame of frames.splice(0)) frame()
}
beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
})
afterEach(() => void vi.unstubAllGlobals())

/** A stage whose painter is played by the test. */
function setUp() {
  const shown: Picture[] = []
  const painter = {
    isBusy: false,
    show: ({ picture }: { readonly picture: Picture }) => void shown.push(picture),
    move: vi.fn<() => void>(),
    stop: () => {},
  }
  let free = () => {}
  const stage = createStage({} as HTMLElement, (_, onFree) => {
    free = onFree
    return painter
  })
  stage.resize(1000, 300, 100)
  stage.show({ scene: emptyScene(), theme: 'light', attention })
  passFrame()
  return {
    stage,
    painter,
    shown,
    free: () => {
      painter.isBusy = false
      free()
    },
  }
}

it('lays out once a frame, however much has changed', () => {
  const { stage, shown } = setUp()
  stage.zoom(2)
  stage.zoom(2)
  stage.pan(10)
  passFrame()
  passFrame()
  expect(shown).toHaveLength(2)
})

it('waits for the picture before, and then shows what is seen by then', () => {
  const { stage, painter, shown, free } = setUp()
  painter.isBusy = true
  stage.zoom(2)
  passFrame()
  stage.zoom(2)
  passFrame()
  expect(shown).toHaveLength(1)
  free()
  passFrame()
  const thumb = shown.at(-1)?.items.find((item) => item.kind === 'box' && item.id === 'minimap/thumb')
  expect([shown.length, thumb?.kind === 'box' && Math.round(thumb.width)]).toEqual([2, 880 / 4])
  free()
  passFrame()
  expect(shown).toHaveLength(2)
})

it('a picture that is zoomed, panned or scrolled moves; one in which the run goes on does not', () => {
  const { stage, painter } = setUp()
  stage.show({ scene: emptyScene(), theme: 'dark', attention })
  stage.reveal(5000)
  stage.pan(40)
  expect(painter.move).not.toHaveBeenCalled()
  stage.zoom(2)
  expect(painter.move).toHaveBeenCalledTimes(1)
  stage.scroll(20)
  expect(painter.move).toHaveBeenCalledTimes(2)
})

it('comes closer to where the run stands; once that is out of sight, to the middle', () => {
  const { stage } = setUp()
  const at = (playhead: number) =>
    stage.show({ scene: emptyScene(), theme: 'light', attention: { ...attention, playhead } })
  at(2000)
  const before = xOf(stage.view(), 2000)
  stage.zoom(2)
  stage.zoom(2)
  expect(xOf(stage.view(), 2000)).toBeCloseTo(before)
  const { from, to } = stage.view()
  at(9000)
  stage.zoom(2)
  expect((stage.view().from + stage.view().to) / 2).toBeCloseTo((from + to) / 2)
})

it('no number of the ruler is cut by the edge', () => {
  const { stage, shown } = setUp()
  stage.zoom(4, 300)
  for (let panned = 0; panned < 200; panned++) {
    stage.pan(1)
    passFrame()
    const numbers = shown
      .at(-1)
      ?.items.filter((item) => item.kind === 'label' && item.id.startsWith('tick-label/'))
    expect(numbers?.length).toBeGreaterThan(2)
    for (const number of numbers ?? [])
      if (number.kind === 'label') expect(number.x + textWidth(number.text, 12) / 2).toBeLessThanOrEqual(1000)
  }
})
