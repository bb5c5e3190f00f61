// The address bar and the back button. The address always says what is shown: an example by its name, anything else as a whole link. While
// somebody steps and scrubs it is replaced; another scenario, policy or fork is a new entry.

import { formatSchedule } from '#sim/schedule.ts'
import { addressOf } from './addressOf.ts'
import { modeOf } from './dispatchSwitch.ts'
import { working } from './idle.ts'
import { showAddress, type Carried, type Stores } from './openAddress.ts'
import type { Place } from './place.ts'
import type { PreferenceStore } from './preferences.ts'
import { formatAddress, parseAddress, type Address, type Kept } from './route.ts'
import type { Session } from './session.ts'

type How = 'pushState' | 'replaceState'

/** Browsers refuse to replace the address more often than some hundred times in half a minute. */
const settleAfter = 200

/** Shows what the address asks for, then keeps the two together. Gives the way to stop. */
export async function connectHistory(
  stores: Stores,
  preferences: PreferenceStore,
  window: Window,
): Promise<() => void> {
  const { session, place } = stores
  const { history, location } = window
  // An address that names a language goes on naming it, also after a switch; another one doesn't begin to.
  let namesLanguage = false
  let reading = 0
  let isReading = false
  let chapter = session.getState().chapter
  const kept = (): Kept => ({
    language: namesLanguage ? preferences.getState().language : null,
    embed: place.getState().embed,
    view: place.getState().view,
  })
  const writer = createWriter(
    history,
    () => {
      const shown = session.getState()
      const here = place.getState().place
      if (here.kind === 'exercise')
        return Promise.resolve(formatAddress({ kind: 'exercise', id: here.id }, shown.cursor, kept()))
      return here.kind === 'playground' ? addressOf(shown, shown.cursor, kept()) : null
    },
    () => carriedOf(session.getState()),
  )

  const read = async (hasWork: boolean) => {
    writer.settle()
    const mine = ++reading
    const done = working()
    const address = parseAddress(location.hash)
    namesLanguage = address.language !== null
    if (address.language) preferences.setState({ language: address.language })
    isReading = true
    try {
      await showAddress(stores, address, history.state, { hasWork, isWanted: () => mine === reading })
      if (mine === reading && isOtherName(address, place.getState().place)) writer.write('replaceState')
    } finally {
      if (mine === reading) isReading = false
      chapter = session.getState().chapter
      done()
    }
  }
  const onPopState = () => void read(true)

  await read(false)
  window.addEventListener('popstate', onPopState)
  const stops = [
    writer.settle,
    () => window.removeEventListener('popstate', onPopState),
    session.subscribe((now, before) => {
      if (isReading) return
      if (now.chapter !== chapter) {
        chapter = now.chapter
        // An exercise has one entry: it keeps the attempt itself, and what was left is among its forks.
        writer.write(place.getState().place.kind === 'exercise' ? 'replaceState' : 'pushState')
      } else if (isElsewhere(now, before)) writer.writeSoon()
    }),
    place.subscribe((now, before) => {
      if (!isReading && now.view !== before.view) writer.writeSoon()
    }),
    preferences.subscribe((now, before) => {
      if (namesLanguage && now.language !== before.language) writer.writeSoon()
    }),
  ]
  return () => stops.forEach((stop) => stop())
}

/** An exercise may be named by its number alone; the address then gets the whole name. */
const isOtherName = ({ route }: Address, here: Place): boolean =>
  route.kind === 'exercise' && here.kind === 'exercise' && here.id !== route.id

const isElsewhere = (now: Session, before: Session): boolean =>
  now.cursor !== before.cursor || now.schedule !== before.schedule || now.scenario !== before.scenario

const carriedOf = ({ schedule, scenario }: Session): Carried => ({
  schedule: formatSchedule(schedule),
  policy: scenario.policy,
  dispatch: modeOf(scenario),
})

/** `addressNow` gives null where the address is not this one's to write. */
function createWriter(history: History, addressNow: () => Promise<string> | null, carry: () => Carried) {
  let timer = 0
  let settled: (() => void) | null = null
  let last = 0
  // A link takes a moment to make; what is written meanwhile takes over a new entry that is still owed.
  let owed: How = 'replaceState'

  const settle = () => {
    clearTimeout(timer)
    settled?.()
    settled = null
  }
  const write = (how: How) => {
    settle()
    const address = addressNow()
    if (!address) return
    if (how === 'pushState') owed = how
    const mine = ++last
    const carried = carry()
    const done = working()
    void address
      .then((written) => {
        if (mine !== last) return
        history[owed](carried, '', written)
        owed = 'replaceState'
      })
      .finally(done)
  }
  const writeSoon = () => {
    settled ??= working()
    clearTimeout(timer)
    timer = window.setTimeout(() => write('replaceState'), settleAfter)
  }
  return { settle, write, writeSoon }
}
