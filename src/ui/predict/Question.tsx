// "What happens if A steps now?", in place of the line that says what comes next, and what the guess was worth.

import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { guess, questionAt, verdictAt, type Guess } from '#session/predicting.ts'
import { usePage, useSession, useT } from '#ui/shared/context.ts'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import styles from './Question.module.css'

export function Question() {
  const t = useT()
  const { predicting, session } = usePage()
  const player = usePlayer()
  const trace = useSession((state) => state.trace)
  const cursor = useSession((state) => state.cursor)
  const question = questionAt(
    useStore(predicting, (state) => state),
    { trace, cursor },
  )
  const first = useRef<HTMLButtonElement>(null)
  // Whoever asked by a key answers by a key.
  useEffect(() => first.current?.focus(), [question])
  if (!question) return null
  const { choice, guesses } = question
  const take = (made: Guess) => {
    player.pause()
    guess(predicting, session, made)
  }
  return (
    <div role="group" aria-labelledby="predict-question" className={styles.question}>
      <p id="predict-question" className={styles.asked}>
        {t('predict.question', { process: choice.process })}
      </p>
      <div className={styles.guesses}>
        {guesses.map((each, index) => (
          <button
            key={each}
            ref={index === 0 ? first : null}
            type="button"
            className={styles.guess}
            onClick={() => take(each)}
          >
            {t(`predict.guess.${each}`)}
          </button>
        ))}
        <button type="button" className={styles.skip} onClick={() => player.choose(choice)}>
          {t('predict.skip')}
        </button>
      </div>
    </div>
  )
}

export function Verdict() {
  const t = useT()
  const { predicting } = usePage()
  const trace = useSession((state) => state.trace)
  const cursor = useSession((state) => state.cursor)
  const verdict = verdictAt(
    useStore(predicting, (state) => state),
    { trace, cursor },
  )
  if (!verdict) return null
  const answer = t(`predict.guess.${verdict.answer}`)
  const isRight = verdict.guess === verdict.answer
  return (
    <p className={styles.verdict} data-right={isRight}>
      <StatusGlyph status={isRight ? 'ok' : 'conflict'} />
      {isRight
        ? t('predict.right', { answer })
        : t('predict.wrong', { answer, guess: t(`predict.guess.${verdict.guess}`) })}
    </p>
  )
}
