import { useId } from 'react'
import { hasHandlers, modeOf, modes, setMode, type Mode } from '#session/dispatchSwitch.ts'
import { exampleOf } from '#session/exampleShelf.ts'
import { usePage, usePlace, useSession, useT } from '#ui/shared/context.ts'
import { useClosePopover } from '#ui/shared/Popover.tsx'
import styles from './PolicyChoice.module.css'

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
        <Option
          key={mode}
          mode={mode}
          group={name}
          isChosen={mode === now}
          isGiven={mode === given}
          isFree={isFree}
          onTake={() => take(mode)}
        />
      ))}
    </div>
  )
}

interface OptionProps {
  readonly mode: Mode
  readonly group: string
  readonly isChosen: boolean
  /** The one that the scenario came with. */
  readonly isGiven: boolean
  readonly isFree: boolean
  readonly onTake: () => void
}

function Option({ mode, group, isChosen, isGiven, isFree, onTake }: OptionProps) {
  const t = useT()
  const id = useId()
  const close = useClosePopover()
  return (
    <div className={styles.option}>
      <input
        type="radio"
        id={id}
        name={group}
        checked={isChosen}
        disabled={!isFree && !isChosen}
        aria-describedby={`${id}-about`}
        onChange={onTake}
        // A press chooses and is done; the arrow keys of a radio group go on to the next one.
        onClick={({ detail }) => detail > 0 && close()}
      />
      <label htmlFor={id}>{t(`dispatch.mode.${mode}`)}</label>
      <p id={`${id}-about`} className={styles.about}>
        {t(`dispatch.about.${mode}`)}
        {isGiven && isFree && <span className={styles.given}>{t('dispatch.asGiven')}</span>}
      </p>
    </div>
  )
}
