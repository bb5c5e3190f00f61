import { useId } from 'react'
import { givenPolicyOf } from '#session/exampleShelf.ts'
import { isSamePolicy, policiesFor, type Policy } from '#session/policies.ts'
import { setPolicy } from '#session/policySwitch.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePage, usePlace, useSession, useT } from '#ui/shared/context.ts'
import { useClosePopover } from '#ui/shared/Popover.tsx'
import { policyAbout, policyName } from '#ui/shared/policyText.ts'
import { Choice } from './Choice.tsx'
import styles from './Choice.module.css'

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
          <Choice
            key={policyName(t, policy)}
            name={policyName(t, policy)}
            about={policyAbout(t, policy)}
            given={isSamePolicy(policy, given) && !isHeld ? t('policy.asGiven') : null}
            group={name}
            isChosen={isSamePolicy(policy, now)}
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
