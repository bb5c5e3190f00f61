import { useId } from 'react'
import { givenPolicyOf } from '#session/exampleList.ts'
import { isSamePolicy, policiesFor, type Policy } from '#session/policies.ts'
import { setPolicy } from '#session/session.ts'
import { usePage, useSession, useT } from '#ui/shared/context.ts'
import styles from './PolicyChoice.module.css'
import { policyAbout, policyName } from './policyText.ts'

/** What to do on a conflict: the same run, the same choices, under another policy. */
export function PolicyChoice() {
  const t = useT()
  const { session, playback } = usePage()
  const now = useSession((state) => state.scenario.policy)
  const given = useSession((state) => givenPolicyOf(state.example)) ?? now
  const name = useId()
  const take = (policy: Policy) => {
    playback.send({ type: 'pause' })
    setPolicy(session, policy)
  }
  return (
    <div role="radiogroup" aria-label={t('policy')} className={styles.group}>
      {policiesFor(given, now).map((policy) => {
        const text = policyName(t, policy)
        return (
          <label key={text} className={styles.option}>
            <input type="radio" name={name} checked={isSamePolicy(policy, now)} onChange={() => take(policy)} />
            <span>
              <span className={styles.name}>
                {text}
                {isSamePolicy(policy, given) && <span className={styles.given}>{t('policy.asGiven')}</span>}
              </span>
              <span className={styles.about}>{policyAbout(t, policy)}</span>
            </span>
          </label>
        )
      })}
    </div>
  )
}
