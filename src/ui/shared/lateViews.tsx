// Views in a file of their own, which is loaded when the first of them is wanted or earlier. React's `lazy` would do, but for its pause: it
// shows what has come only some 300 ms after it has shown that something is missing, also where it came at once.

import { useEffect, useSyncExternalStore, type ComponentType, type ReactNode } from 'react'
import { working } from '#session/idle.ts'

export interface LateViews<Module> {
  /** Loads the file, unless that was begun already. */
  readonly start: () => void
  /** One of its views; `fallback` is in its place until it is there. The page counts as busy until then. */
  readonly view: <Props extends object>(
    pick: (module: Module) => ComponentType<Props>,
    fallback?: ReactNode,
  ) => ComponentType<Props>
}

export function lateViews<Module>(load: () => Promise<Module>): LateViews<Module> {
  let module: Module | null = null
  let isLoading = false
  const waiting = new Set<() => void>()
  const start = (): void => {
    if (isLoading || module) return
    isLoading = true
    const done = working()
    const settle = () => {
      isLoading = false
      done()
    }
    load().then((loaded) => {
      module = loaded
      for (const tell of waiting) tell()
      settle()
      // The network is gone: what is there stays usable, and whoever wants the view next asks again.
    }, settle)
  }
  const subscribe = (onChange: () => void) => {
    waiting.add(onChange)
    return () => waiting.delete(onChange)
  }
  return {
    start,
    view: (pick, fallback = null) =>
      function LateView(props) {
        const loaded = useSyncExternalStore(subscribe, () => module)
        useEffect(start, [])
        if (!loaded) return fallback
        const View = pick(loaded)
        return <View {...props} />
      },
  }
}
