// The projector view: everything larger, and the keys on the screen, for those who sit at the back. An address with `view=projector` turns it
// on, and it stays for the visit, whatever link one follows, until it is left. What it needs is loaded then.

import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { usePlace } from '#ui/shared/context.ts'
import { lateViews } from '#ui/shared/lateViews.tsx'

const projector = createStore<{ readonly isOn: boolean }>()(() => ({ isOn: false }))

const Strip = lateViews(() => import('./Strip.tsx')).view((chunk) => chunk.Strip)

/** `keys`: the ones that work here are shown. */
export function Projector({ keys = false }: { readonly keys?: boolean }) {
  const view = usePlace((whereabouts) => whereabouts.view)
  const isOn = useStore(projector, (state) => state.isOn)
  useEffect(() => {
    if (view !== null) projector.setState({ isOn: view === 'projector' })
  }, [view])
  return isOn && <Strip keys={keys} onLeave={() => projector.setState({ isOn: false })} />
}
