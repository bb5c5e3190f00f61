import { useId } from 'react'
import { useClosePopover } from '#ui/shared/Popover.tsx'
import styles from './Choice.module.css'

interface ChoiceProps {
  readonly name: string
  readonly about: string
  /** That it is the one which the scenario came with; null where there is nothing to say. */
  readonly given: string | null
  /** Of the radio buttons. */
  readonly group: string
  readonly isChosen: boolean
  readonly isHeld: boolean
  readonly onTake: () => void
}

/** One of those that a menu of the header offers. */
export function Choice({ name, about, given, group, isChosen, isHeld, onTake }: ChoiceProps) {
  const id = useId()
  const close = useClosePopover()
  return (
    <div className={styles.option}>
      <input
        type="radio"
        id={id}
        name={group}
        checked={isChosen}
        disabled={isHeld && !isChosen}
        aria-describedby={`${id}-about`}
        onChange={onTake}
        // A press chooses and is done; the arrow keys of a radio group go on to the next one.
        onClick={({ detail }) => detail > 0 && close()}
      />
      <label htmlFor={id}>{name}</label>
      <p id={`${id}-about`} className={styles.about}>
        {about}
        {given !== null && <span className={styles.given}>{given}</span>}
      </p>
    </div>
  )
}
