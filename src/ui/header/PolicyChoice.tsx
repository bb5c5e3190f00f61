import { useId } from 'react'
import { givenPolicyOf } from '#session/exampleShelf.ts'
import { isSamePolicy, policiesFor, type Policy } from '#session/policies.ts'
import { setPolicy } from '#session/policySwitch.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePage, usePlace, useSession, useT } from '#ui/shared/context.ts'
import { useClosePopover } from '#ui/shared/Popover.tsx'
import styles from './PolicyChoice.module.css'
import { policyAbout, policyName } from './policyText.ts'

/** What to do on a conflict: the same run, the same choices, under another policy. */
export function PolicyChoice({ onCompare }: { readonly onCompare: () => void }) {
  const t = useT()
  const { session, playing } = usePage()
  const now = useSession((state) => state.scenario.policy)
  const given = useSession((state) => givenPolicyOf(state.example)) ?? now
  const name = useId()
  const take = (policy: Policy) => {
    playing.getState().send({ type: 'pause' })
    setPolicy(session, policy)
  }
  const isHeld = usePlace(({ place }) => place.kind === 'exercise')
  const close = useClosePopover()
  return (
    <>
      <div
        role="radiogroup"
        aria-label={t('policy')}
        aria-describedby={isHeld ? `${name}-held` : undefined}
        className={styles.group}
      >
        {isHeld && (
          <p id={`${name}-held`} className={styles.why}>
            {t('exercise.held')}
          </p>
        )}
        {policiesFor(given, now).map((policy) => (
          <Option
            key={policyName(t, policy)}
            policy={policy}
            group={name}
            isChosen={isSamePolicy(policy, now)}
            isGiven={isSamePolicy(policy, given)}
            isHeld={isHeld}
            onTake={() => take(policy)}
          />
        ))}
      </div>
      {!isHeld && (
        <button
          type="button"
          className={`${buttons.outlined} ${styles.compare}`}
          aria-haspopup="dialog"
          onClick={() => {
            close()
            onCompare()
          }}
        >
          {t('policy.compare')}
        </button>
      )}
    </>
  )
}

interface OptionProps {
  readonly policy: Policy
  readonly group: string
  readonly isChosen: boolean
  /** The one that the scenario came with. */
  readonly isGiven: boolean
  readonly isHeld: boolean
  readonly onTake: () => void
}

function Option({ policy, group, isChosen, isGiven, isHeld, onTake }: OptionProps) {
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
        disabled={isHeld && !isChosen}
        aria-describedby={`${id}-about`}
        onChange={onTake}
        // A press chooses and is done; the arrow keys of a radio group go on to the next one.
        onClick={({ detail }) => detail > 0 && close()}
      />
      <label htmlFor={id}>{policyName(t, policy)}</label>
      <p id={`${id}-about`} className={styles.about}>
        {policyAbout(t, policy)}
        {isGiven && !isHeld && <span className={styles.given}>{t('policy.asGiven')}</span>}
      </p>
    </div>
  )
}
