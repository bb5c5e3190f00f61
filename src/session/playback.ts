// Playing: one step a beat, until the end or until somebody takes over. The machine knows nothing of runs; it is given what a beat does and
// whether there is another one. There is one loop of animation frames, and only while it plays.

import { assign, fromCallback, setup } from 'xstate'
import { isAtBreakpoint } from './breakpoints.ts'
import { move, type SessionStore } from './session.ts'

export interface Player {
  hasNext(): boolean
  /** A breakpoint is set where the next step would be done. */
  stopsHere(): boolean
  /** Takes one step. */
  beat(): void
  rewind(): void
}

interface Clock {
  /** Beats a second. */
  readonly speed: number
}

export type PlaybackEvent =
  | { readonly type: 'toggle' }
  | { readonly type: 'pause' }
  | { readonly type: 'beat' }
  | { readonly type: 'ended' }
  | { readonly type: 'speed'; readonly speed: number }

/** Beats at its speed. A page that was hidden goes on with one beat, not with all that it has missed. */
const clock = fromCallback<PlaybackEvent, Clock>(({ input, sendBack }) => {
  const period = 1000 / input.speed
  let due = performance.now() + period
  let frame = requestAnimationFrame(function tick(now) {
    if (now >= due) {
      due = Math.max(due + period, now)
      sendBack({ type: 'beat' })
    }
    frame = requestAnimationFrame(tick)
  })
  return () => cancelAnimationFrame(frame)
})

export const playbackMachine = setup({
  types: {
    context: {} as { readonly speed: number; readonly player: Player },
    input: {} as { readonly speed: number; readonly player: Player },
    events: {} as PlaybackEvent,
  },
  actors: { clock },
  actions: {
    takeSpeed: assign({
      speed: ({ context, event }) => (event.type === 'speed' ? event.speed : context.speed),
    }),
    beat: ({ context: { player }, self }) => {
      player.beat()
      if (!player.hasNext() || player.stopsHere()) self.send({ type: 'ended' })
    },
    rewind: ({ context }) => context.player.rewind(),
  },
  guards: {
    hasNext: ({ context }) => context.player.hasNext(),
  },
}).createMachine({
  id: 'playback',
  context: ({ input }) => input,
  initial: 'paused',
  on: { speed: { actions: 'takeSpeed' } },
  states: {
    paused: {
      on: {
        toggle: [
          // The first step follows the press at once: who presses Play should not have to wait for a beat.
          { guard: 'hasNext', target: 'playing', actions: 'beat' },
          { target: 'playing', actions: 'rewind' },
        ],
      },
    },
    playing: {
      invoke: { src: 'clock', input: ({ context }) => ({ speed: context.speed }) },
      on: {
        toggle: 'paused',
        pause: 'paused',
        ended: 'paused',
        beat: [{ guard: 'hasNext', actions: 'beat' }, { target: 'paused' }],
        // A new tempo starts a new clock.
        speed: { target: 'playing', reenter: true, actions: 'takeSpeed' },
      },
    },
  },
})

/** Plays a session: a beat is a step along its run. */
export function playerOf(store: SessionStore): Player {
  return {
    hasNext: () => store.getState().cursor < store.getState().trace.steps.length,
    stopsHere: () => isAtBreakpoint(store.getState()),
    beat: () => move(store, store.getState().cursor + 1, 'step'),
    rewind: () => move(store, 0, 'jump'),
  }
}
