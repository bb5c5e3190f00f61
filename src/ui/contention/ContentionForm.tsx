import { useId, type FormEvent } from 'react'
import {
  addressOfContention,
  mostClients,
  mostRuns,
  type ContentionSettings,
} from '#session/contentionSettings.ts'
import buttons from '#ui/shared/Button.module.css'
import { Icon } from '#ui/shared/Icon.tsx'
import styles from './ContentionForm.module.css'
import type { ContentionTexts } from '#i18n/contention.ts'

interface ContentionFormProps {
  readonly t: ContentionTexts
  readonly settings: ContentionSettings
  readonly isRunning: boolean
  /** The same settings once more. */
  readonly onMeasure: () => void
  readonly onStop: () => void
}

/** The browser holds the fields to their bounds; other settings are another address, which measures by itself. */
export function ContentionForm({ t, settings, isRunning, onMeasure, onStop }: ContentionFormProps) {
  const { clients, attempts, base, cap, hop, runs } = settings
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const address = addressOfContention(settingsIn(new FormData(event.currentTarget)))
    if (address === addressOfContention(settings)) onMeasure()
    else location.hash = address
  }
  return (
    <form aria-label={t('contention.settings')} className={styles.form} onSubmit={onSubmit}>
      <Field t={t} name="clients" value={clients} min={1} max={mostClients} />
      <Field t={t} name="attempts" value={attempts} min={1} max={1000} isOptional />
      <Field t={t} name="base" value={base} min={0} max={10_000} step="any" />
      <Field t={t} name="cap" value={cap} min={0} max={100_000} step="any" />
      <Field t={t} name="hop" value={hop.mean} min={0} max={10_000} step="any" />
      <Field t={t} name="spread" value={hop.sd} min={0} max={10_000} step="any" />
      <Field t={t} name="runs" value={runs} min={1} max={mostRuns} />
      {isRunning ? (
        // Two buttons, by their keys: one that became a submit button within its own click would submit.
        <button key="stop" type="button" className={`${buttons.outlined} ${styles.act}`} onClick={onStop}>
          <Icon name="pause" />
          {t('contention.stop')}
        </button>
      ) : (
        <button
          key="measure"
          type="submit"
          className={`${buttons.outlined} ${styles.act}`}
          data-filled="true"
        >
          <Icon name="play" />
          {t('contention.measure')}
        </button>
      )}
    </form>
  )
}

function settingsIn(form: FormData): ContentionSettings {
  const number = (name: string): number => Number(form.get(name))
  const attempts = form.get('attempts')
  const base = number('base')
  return {
    clients: number('clients'),
    attempts: attempts === '' || attempts === null ? null : Number(attempts),
    base,
    cap: Math.max(base, number('cap')),
    hop: { mean: number('hop'), sd: number('spread') },
    runs: number('runs'),
  }
}

interface FieldProps {
  readonly t: ContentionTexts
  readonly name: 'clients' | 'attempts' | 'base' | 'cap' | 'hop' | 'spread' | 'runs'
  readonly value: number | null
  readonly min: number
  readonly max: number
  readonly step?: 'any'
  readonly isOptional?: boolean
}

function Field({ t, name, value, min, max, step, isOptional = false }: FieldProps) {
  const about = useId()
  return (
    <label className={styles.field}>
      <span className={styles.name}>{t(`contention.${name}`)}</span>
      <input
        type="number"
        inputMode={step ? 'decimal' : 'numeric'}
        name={name}
        defaultValue={value ?? ''}
        min={min}
        max={max}
        step={step}
        required={!isOptional}
        aria-describedby={about}
      />
      <span id={about} className={styles.about}>
        {t(`contention.${name}.about`)}
      </span>
    </label>
  )
}
