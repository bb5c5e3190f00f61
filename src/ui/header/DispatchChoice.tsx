import { useId } from 'react'
import { hasHandlers, modeOf, modes, setMode, type Mode } from '#session/dispatchSwitch.ts'
import { exampleOf } from '#session/exampleShelf.ts'
import { usePage, usePlace, useSession, useT } from '#ui/shared/context.ts'
import { Choice } from './Choice.tsx'
import styles from './Choice.module.css'

/** When the handlers of an event run: the same run, the same choices, in another mode. */
export function DispatchChoice() {
  const t = useT()
  const { session, playing } = usePage()
  const now = useSession(({ scenario }) => modeOf(scenario))
  const given = useSession(({ example, scenario }) => modeOf(exampleOf(example)?.scenario ?? scenario))
  const isHeard = useSession(({ scenario }) => hasHandlers(scenario))
  const isExercise = usePlace(({ place }) => place.kind === 'exercise')
  const isFree = isHeard && !isExercise
  const name = useId()
  const take = (mode: Mode) => {
    if (!isFree) return
    playing.getState().send({ type: 'pause' })
    setMode(session, mode)
  }
  return (
    <div
      role="radiogroup"
      aria-label={t('dispatch')}
      aria-describedby={isFree ? undefined : `${name}-why`}
      className={styles.group}
    >
      {!isFree && (
        <p id={`${name}-why`} className={styles.why}>
          {t(isHeard ? 'exercise.held' : 'dispatch.noHandlers')}
        </p>
      )}
      {modes.map((mode) => (
        <Choice
          key={mode}
          name={t(`dispatch.mode.${mode}`)}
          about={t(`dispatch.about.${mode}`)}
          given={mode === given && isFree ? t('dispatch.asGiven') : null}
          group={name}
          isChosen={mode === now}
          isHeld={!isFree}
          onTake={() => take(mode)}
        />
      ))}
    </div>
  )
}
