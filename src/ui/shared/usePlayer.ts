// What a person may do with the run. Whoever takes a hand in it stops the playing.

import { useMemo } from 'react'
import { forkHere, reset, returnTo } from '#session/branches.ts'
import { move, type Choice } from '#session/session.ts'
import { travel, type Way } from '#session/travel.ts'
import { usePage } from './context.ts'
import { useChoose } from './useChoose.ts'

export interface Player {
  readonly choose: (choice: Choice) => void
  readonly seek: (cursor: number) => void
  readonly travel: (way: Way, held?: boolean) => void
  readonly toggle: () => void
  readonly pause: () => void
  readonly reset: () => void
  readonly forkHere: () => void
  readonly returnTo: (fork: string) => void
}

export function usePlayer(): Player {
  const { session, playing } = usePage()
  const choose = useChoose()
  return useMemo(() => {
    const pause = () => playing.getState().send({ type: 'pause' })
    const byHand =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        pause()
        act(...args)
      }
    return {
      choose,
      seek: byHand((cursor: number) => move(session, cursor, 'jump')),
      travel: byHand((way: Way, held?: boolean) => travel(session, way, held)),
      toggle: () => playing.getState().send({ type: 'toggle' }),
      pause,
      reset: byHand(() => reset(session)),
      forkHere: byHand(() => forkHere(session)),
      returnTo: byHand((fork: string) => returnTo(session, fork)),
    }
  }, [session, playing, choose])
}
