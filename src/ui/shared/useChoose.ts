import { useCallback } from 'react'
import { choose, type Choice } from '#session/session.ts'
import { usePage } from './context.ts'

/** Makes a choice by hand, which stops the playing. Who has asked to be asked is asked first. */
export function useChoose(): (choice: Choice) => void {
  const { session, playing, predicting } = usePage()
  return useCallback(
    (choice: Choice) => {
      playing.getState().send({ type: 'pause' })
      const { ask } = predicting.getState()
      if (!ask?.(predicting, session, choice)) choose(session, choice)
    },
    [session, playing, predicting],
  )
}
