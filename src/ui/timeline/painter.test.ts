import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createEasel } from './canvasInWorker.ts'
import type { Picture } from './displayList.ts'
import { createPainter } from './painter.ts'
import type { PaintReply, PaintRequest } from './paintProtocol.ts'

let frames: FrameRequestCallback[] = []
const passFrame = () => {
  for (const frame of frames.splice(0)) frame(0)
}
const turns = async () => {
  for (let i = 0; i < 5; i++) await Promise.resolve()
}

class Canvas {
  style = {}
  width = 0
  height = 0
  getContext() {
    return null
  }
  transferControlToOffscreen() {
    return {}
  }
  remove() {
    onPage = onPage.filter((canvas) => canvas !== this)
  }
}

let onPage: Canvas[] = []
const holder = {
  append: (canvas: Canvas) => void onPage.push(canvas),
  prepend: (canvas: Canvas) => void onPage.unshift(canvas),
} as unknown as Pick<HTMLElement, 'append' | 'prepend'>

beforeEach(() => {
  frames = []
  onPage = []
  const documentElement = { dataset: {}, lang: 'en' }
  vi.stubGlobal('document', { createElement: () => new Canvas(), documentElement, getAnimations: () => [] })
  vi.stubGlobal('window', { devicePixelRatio: 2 })
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
})
afterEach(() => {
  for (let i = 0; i < 6; i++) passFrame()
  vi.unstubAllGlobals()
})

const picture = (width: number): Picture => ({ width, height: 100, items: [] })

/** A painter whose worker is played by the test. */
function setUp(hasWorker = true) {
  const asked: PaintRequest[] = []
  let reply: (message: PaintReply) => void = () => {}
  let breakDown = () => {}
  const easel = createEasel((onBroken) => {
    breakDown = onBroken
    return Promise.resolve(
      hasWorker
        ? { post: (request) => void asked.push(request), listen: (hear) => void (reply = hear) }
        : null,
    )
  })
  const onFree = vi.fn<() => void>()
  const painter = createPainter(holder, onFree, easel)
  return {
    painter,
    onFree,
    widths: () => asked.flatMap((each) => (each.kind === 'paint' ? [each.tape.width] : [])),
    paints: () => reply({ kind: 'painted', id: 0 }),
    breaks: () => breakDown(),
  }
}

it('a picture at rest is painted by the page', async () => {
  const { painter, widths } = setUp()
  painter.show({ picture: picture(300), theme: 'light' })
  await turns()
  expect([onPage.map(({ width }) => width), widths(), painter.isBusy]).toEqual([[600], [], false])
})

it('one that moves is painted by a worker, and what was there stays until the worker has painted', async () => {
  const { painter, widths, paints, onFree } = setUp()
  painter.show({ picture: picture(300), theme: 'light' })
  const [first] = onPage
  painter.move()
  await turns()
  expect([widths(), onPage.length, onPage.at(-1) === first]).toEqual([[300], 2, true])
  // Both are kept up to date meanwhile, and nobody waits.
  painter.show({ picture: picture(310), theme: 'light' })
  expect([widths(), first?.width, painter.isBusy]).toEqual([[300, 310], 620, false])
  paints()
  paints()
  passFrame()
  passFrame()
  expect([onPage.length, onPage.includes(first as Canvas)]).toEqual([1, false])
  painter.show({ picture: picture(320), theme: 'light' })
  expect(painter.isBusy).toBe(true)
  onFree.mockClear()
  paints()
  expect([painter.isBusy, onFree.mock.calls.length]).toEqual([false, 1])
})

it('where there can be no worker, the page goes on', async () => {
  const { painter } = setUp(false)
  const [first] = onPage
  painter.move()
  await turns()
  painter.show({ picture: picture(330), theme: 'dark' })
  expect([onPage, first?.width, painter.isBusy]).toEqual([[first], 660, false])
})

it('a worker that breaks down is replaced by the page, which shows the last picture', async () => {
  const { painter, paints, breaks, onFree } = setUp()
  painter.show({ picture: picture(300), theme: 'light' })
  painter.move()
  await turns()
  paints()
  passFrame()
  passFrame()
  painter.show({ picture: picture(340), theme: 'light' })
  onFree.mockClear()
  breaks()
  expect([onPage.map(({ width }) => width), painter.isBusy]).toEqual([[680], false])
  expect(onFree).toHaveBeenCalledOnce()
})

it('a timeline that is closed while its worker starts leaves nothing behind', async () => {
  const { painter, widths } = setUp()
  painter.show({ picture: picture(300), theme: 'light' })
  painter.move()
  painter.stop()
  await turns()
  expect([onPage, widths()]).toEqual([[], []])
})
