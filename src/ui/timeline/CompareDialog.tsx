// The page's run in two to four modes of dispatch, or under two to four policies, over the whole page.

import { useEffect, useId, useMemo, useState } from 'react'
import {
  dispatches,
  dispatchModes,
  dispatchRuns,
  policyRuns,
  type DispatchMode,
} from '#session/dispatchRuns.ts'
import { isSamePolicy, policiesFor } from '#session/policies.ts'
import { noteSight } from '#session/sights.ts'
import { policyName } from '#ui/header/policyText.ts'
import { usePage, useSession, useT } from '#ui/shared/context.ts'
import { Dialog } from '#ui/shared/Dialog.tsx'
import styles from './CompareDialog.module.css'
import { modeTitle } from './modeText.ts'
import type { Theme } from './palette.ts'
import { TimelineComparison, type RunShown } from './TimelineComparison.tsx'

const usual: readonly DispatchMode[] = ['afterCommit', 'queue', 'outbox']
const fewest = 2
const most = 4
const kinds = ['dispatch', 'policy'] as const

export function CompareDialog({ theme, onClose }: { readonly theme: Theme; readonly onClose: () => void }) {
  const t = useT()
  const name = useId()
  const hasModes = useSession(({ scenario }) => dispatches(scenario))
  const [kind, setKind] = useState<(typeof kinds)[number]>(hasModes ? 'dispatch' : 'policy')
  const modes = useModes()
  const policies = usePolicies()
  const { choices, runs } = kind === 'dispatch' ? modes : policies
  return (
    <Dialog
      title={t(`timeline.compare.title.${kind}`)}
      tools={
        <>
          {hasModes && (
            <div role="radiogroup" aria-label={t('timeline.compare.what')} className={styles.kinds}>
              {kinds.map((each) => (
                <label key={each}>
                  <input type="radio" name={name} checked={kind === each} onChange={() => setKind(each)} />
                  {t(`timeline.compare.by.${each}`)}
                </label>
              ))}
            </div>
          )}
          <fieldset className={styles.modes}>
            <legend>{t('timeline.compare.shown')}</legend>
            {choices.map(({ id, title, isShown, toggle }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={isShown}
                  disabled={isShown ? runs.length <= fewest : runs.length >= most}
                  onChange={toggle}
                />
                {title}
              </label>
            ))}
          </fieldset>
        </>
      }
      size="sheet"
      className={styles.dialog}
      onClose={onClose}
    >
      <section className={styles.body} aria-label={t('timeline.compare.region')}>
        <TimelineComparison
          key={kind}
          {...{ t, theme, runs }}
          mostHeight={Math.max(320, window.innerHeight - 320)}
        />
      </section>
    </Dialog>
  )
}

interface Compared {
  readonly choices: readonly {
    readonly id: string
    readonly title: string
    readonly isShown: boolean
    readonly toggle: () => void
  }[]
  readonly runs: readonly RunShown[]
}

function useModes(): Compared {
  const t = useT()
  const { session } = usePage()
  const scenario = useSession((state) => state.scenario)
  const schedule = useSession((state) => state.schedule)
  const [modes, setModes] = useState(usual)
  const runs = useMemo(() => dispatchRuns(scenario, schedule, modes), [scenario, schedule, modes])
  useEffect(() => {
    for (const mode of modes) noteSight(session, 'compare', mode)
  }, [session, modes])
  return {
    runs,
    choices: dispatchModes.map((mode) => ({
      id: mode,
      title: modeTitle(t, { id: mode }),
      isShown: modes.includes(mode),
      toggle: () => setModes(dispatchModes.filter((each) => (each === mode) !== modes.includes(each))),
    })),
  }
}

/** The one that the scenario is set to, and the first two or three others. */
function usePolicies(): Compared {
  const t = useT()
  const scenario = useSession((state) => state.scenario)
  const schedule = useSession((state) => state.schedule)
  const { policy } = scenario
  const all = useMemo(() => policiesFor(policy, policy), [policy])
  const [wanted, setWanted] = useState<readonly number[] | null>(null)
  const shown = useMemo(() => {
    const own = all.findIndex((each) => isSamePolicy(each, policy))
    return wanted ?? [...new Set([own, 0, 1, 3])].slice(0, 3).toSorted((a, b) => a - b)
  }, [all, policy, wanted])
  const runs = useMemo(() => {
    const policies = shown.flatMap((index) => all[index] ?? [])
    return policyRuns(scenario, schedule, policies).map((run, i) => ({
      ...run,
      id: `policy-${shown[i]}`,
      title: policyName(t, policies[i] ?? policy),
    }))
  }, [t, scenario, schedule, policy, all, shown])
  return {
    runs,
    choices: all.map((each, index) => ({
      id: `policy-${index}`,
      title: policyName(t, each),
      isShown: shown.includes(index),
      toggle: () => setWanted(all.flatMap((_, i) => ((i === index) === shown.includes(i) ? [] : [i]))),
    })),
  }
}
