import { useId } from 'react'
import { hasHandlers, modeOf, modes, setMode, type Mode } from '#session/dispatchSwitch.ts'
import { exampleOf } from '#session/exampleShelf.ts'
import { usePage, useSession, useT } from '#ui/shared/context.ts'
import styles from './PolicyChoice.module.css'

/** When the handlers of an event run: the same run, the same choices, in another mode. */
export function DispatchChoice() {
  const t = useT()
  const { session, playing } = usePage()
  const now = useSession(({ scenario }) => modeOf(scenario))
  const given = useSession(({ example, scenario }) => modeOf(exampleOf(example)?.scenario ?? scenario))
  const isHeard = useSession(({ scenario }) => hasHandlers(scenario))
  const name = useId()
  const take = (mode: Mode) => {
    if (!isHeard) return
    playing.getState().send({ type: 'pause' })
    setMode(session, mode)
  }
  return (
    <div
      role="radiogroup"
      aria-label={t('dispatch')}
      aria-describedby={isHeard ? undefined : `${name}-why`}
      className={styles.group}
    >
      {!isHeard && (
        <p id={`${name}-why`} className={styles.why}>
          {t('dispatch.noHandlers')}
        </p>
      )}
      {modes.map((mode) => (
        <Option
          key={mode}
          mode={mode}
          group={name}
          isChosen={mode === now}
          isGiven={mode === given}
          isHeard={isHeard}
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
  readonly isHeard: boolean
  readonly onTake: () => void
}

function Option({ mode, group, isChosen, isGiven, isHeard, onTake }: OptionProps) {
  const t = useT()
  const id = useId()
  return (
    <div className={styles.option}>
      <input
        type="radio"
        id={id}
        name={group}
        checked={isChosen}
        disabled={!isHeard && !isChosen}
        aria-describedby={`${id}-about`}
        onChange={onTake}
      />
      <label htmlFor={id}>{t(`dispatch.mode.${mode}`)}</label>
      <p id={`${id}-about`} className={styles.about}>
        {t(`dispatch.about.${mode}`)}
        {isGiven && isHeard && <span className={styles.given}>{t('dispatch.asGiven')}</span>}
      </p>
    </div>
  )
}
