import { useActorRef, useSelector } from '@xstate/react'
import { useEffect } from 'react'
import { playbackMachine, playerOf } from '#session/playback.ts'
import { usePage } from '#ui/shared/context.ts'

/** Draws nothing: while it is there, the run can be played. */
export function Playback() {
  const { session, preferences, playing } = usePage()
  const actor = useActorRef(playbackMachine, {
    input: { speed: preferences.getState().speed, player: playerOf(session) },
  })
  const isPlaying = useSelector(actor, (state) => state.matches('playing'))
  useEffect(() => playing.setState({ send: (event) => actor.send(event) }), [playing, actor])
  useEffect(() => playing.setState({ isPlaying }), [playing, isPlaying])
  return null
}
