// The button by which a person moves a process, whoever it is. The one that the run would move next is the only filled button on the page.

import { useT } from './context.ts'
import styles from './StepButton.module.css'

export interface StepButtonProps {
  readonly process: string
  /** What a press makes it do, or why it may not step. */
  readonly about: string
  readonly isRefused: boolean
  readonly isSuggested: boolean
  readonly hotkey: number | null
  readonly onStep: () => void
}

export function StepButton({ process, about, isRefused, isSuggested, hotkey, onStep }: StepButtonProps) {
  const t = useT()
  const id = `about-${process}`
  return (
    <button
      type="button"
      className={styles.step}
      data-suggested={isSuggested && !isRefused}
      data-step={process}
      aria-disabled={isRefused}
      aria-describedby={`${id} sign-${process}`}
      {...(hotkey === null ? {} : { 'aria-keyshortcuts': String(hotkey) })}
      onClick={() => {
        if (!isRefused) onStep()
      }}
    >
      <span className={styles.name}>{t('step', { process })}</span>
      <span id={id} className={styles.about} aria-hidden="true">
        {about}
      </span>
      {hotkey !== null && !isRefused && (
        <kbd className={styles.key} aria-hidden="true">
          {hotkey}
        </kbd>
      )}
    </button>
  )
}
