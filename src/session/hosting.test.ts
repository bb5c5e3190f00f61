// Who may drive the frame: the window around it, as long as it stays at the origin that it had at first.

import { describe, expect, it } from 'vitest'
import { connectHost } from './hosting.ts'
import { createPlaying } from './playing.ts'
import { createSession } from './session.ts'

const host = 'https://lesson.example'

interface Sent {
  readonly data: { readonly type: string }
  readonly to: string
}

/** A frame in a window of another origin; `ancestors`: whether the browser says which. */
function framed({ ancestors = true, referrer = '' } = {}) {
  const sent: Sent[] = []
  const parent = { postMessage: (data: Sent['data'], to: string) => sent.push({ data, to }) }
  const window = Object.assign(new EventTarget(), {
    parent,
    location: ancestors ? { ancestorOrigins: [host] } : {},
    document: { referrer },
  })
  const session = createSession()
  const connected = connectHost({
    session,
    playing: createPlaying(),
    window: window as unknown as Window,
    textOf: () => 'words',
  })
  const say = (data: unknown, { origin = host, source = parent as unknown } = {}) =>
    window.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }))
  return { session, sent, say, ...connected }
}

const seek = (step: number) => ({ interleave: 1, type: 'seek', step })

describe('the frame', () => {
  it('tells the page around it that it is ready, and nobody else', () => {
    const { sent } = framed()
    expect(sent).toEqual([
      { data: { interleave: 1, type: 'ready', step: 0, steps: 20, text: 'words' }, to: host },
    ])
  })

  it('obeys the window around it', () => {
    const { session, say, sent } = framed()
    say(seek(20))
    expect(session.getState().cursor).toBe(20)
    expect(sent.map(({ data }) => data.type)).toEqual(['ready', 'step', 'outcome'])
  })

  it('obeys nobody else: another window, another origin', () => {
    const { session, say, sent } = framed()
    say(seek(5), { source: {} })
    say(seek(6), { origin: 'https://elsewhere.example' })
    say(seek(7), { origin: 'null' })
    expect(session.getState().cursor).toBe(0)
    expect(sent).toHaveLength(1)
  })

  it('where the browser does not say who is around it, goes by the referrer, else by who speaks first', () => {
    const told = framed({ ancestors: false, referrer: `${host}/page` })
    told.say(seek(5), { origin: 'https://elsewhere.example' })
    expect(told.session.getState().cursor).toBe(0)
    const untold = framed({ ancestors: false })
    expect(untold.sent[0]?.to).toBe('*')
    untold.say(seek(3))
    untold.say(seek(9), { origin: 'https://elsewhere.example' })
    expect(untold.session.getState().cursor).toBe(3)
    expect(untold.sent.at(-1)?.to).toBe(host)
  })

  it('says what it did not understand, and is silent once it is gone', () => {
    const { say, sent, stop, session } = framed()
    say({ interleave: 1, type: 'fly' })
    expect(sent.at(-1)?.data).toMatchObject({ type: 'refused' })
    stop()
    say(seek(4))
    expect(session.getState().cursor).toBe(0)
    expect(sent).toHaveLength(2)
  })

  it('loads a scenario that it is given, at a step', async () => {
    const { say, session, sent } = framed()
    const scenario = { ...session.getState().scenario, title: 'Mine' }
    say({ interleave: 1, type: 'load', scenario, step: 4 })
    await expect.poll(() => session.getState().scenario.title).toBe('Mine')
    expect(session.getState().cursor).toBe(4)
    expect(sent.at(-1)?.data).toMatchObject({ type: 'step', step: 4 })
  })
})
