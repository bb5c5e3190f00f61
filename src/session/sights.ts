// What the person has looked at beside the run: an exercise may ask for it.

import type { Seen } from '#workshop/judge.ts'
import type { SessionStore } from './session.ts'

export function noteSight(store: SessionStore, what: Seen['what'], on: string | null): void {
  const { sights } = store.getState()
  if (sights.some((seen) => seen.what === what && seen.on === on)) return
  // More than anyone looks at in one sitting; it must not grow for ever.
  store.setState({ sights: [{ what, on }, ...sights].slice(0, 100) })
}
