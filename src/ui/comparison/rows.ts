// What is compared, as rows: each with its figures, and the way to show it on the page.

import { useMemo } from 'react'
import { figuresOf, type RunFigures } from '#projections/compareRuns.ts'
import { givenPolicyOf } from '#session/exampleShelf.ts'
import { isSamePolicy, policiesFor } from '#session/policies.ts'
import { policyRuns } from '#session/policyRuns.ts'
import { setPolicy } from '#session/policySwitch.ts'
import { scheduleTokens } from '#session/scheduleTokens.ts'
import type { Run } from '#session/run.ts'
import { policyName } from '#ui/shared/policyText.ts'
import { usePage, useSession, useT } from '#ui/shared/context.ts'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import type { ComparisonTexts } from '#i18n/comparison.ts'

export interface Row {
  readonly id: string
  readonly title: string
  readonly about: string | null
  readonly figures: RunFigures
  /** null: it is what the page shows. */
  readonly onTake: (() => void) | null
}

export function usePolicyRows(t: ComparisonTexts): readonly Row[] {
  const page = useT()
  const { session } = usePage()
  const scenario = useSession((state) => state.scenario)
  const schedule = useSession((state) => state.schedule)
  const given = useSession((state) => givenPolicyOf(state.example)) ?? scenario.policy
  return useMemo(
    () =>
      policyRuns(scenario, schedule, policiesFor(given, scenario.policy)).map(
        ({ policy, trace, leftOut }): Row => {
          const isShown = isSamePolicy(policy, scenario.policy)
          return {
            id: policyName(page, policy),
            title: policyName(page, policy),
            about: leftOut > 0 ? t('comparison.leftOut', { count: leftOut }) : null,
            figures: figuresOf(trace),
            onTake: isShown ? null : () => setPolicy(session, policy),
          }
        },
      ),
    [t, page, session, scenario, schedule, given],
  )
}

const mostTokens = 24

function orderText({ schedule, trace }: Run): string {
  const tokens = scheduleTokens(schedule.length > 0 ? schedule : trace.steps.map(({ choice }) => choice))
  return tokens.length > mostTokens ? `${tokens.slice(0, mostTokens).join(' ')} …` : tokens.join(' ')
}

export function useOrderRows(t: ComparisonTexts): readonly Row[] {
  const { session } = usePage()
  const player = usePlayer()
  const trace = useSession((state) => state.trace)
  const forks = useSession((state) => state.forks)
  return useMemo(
    () => [
      {
        id: 'this',
        title: orderText(session.getState()),
        about: t('comparison.this'),
        figures: figuresOf(trace),
        onTake: null,
      },
      ...forks.map(({ id, run }): Row => ({
        id,
        title: orderText(run),
        about: t('comparison.leftAt', { step: run.cursor, steps: run.trace.steps.length }),
        figures: figuresOf(run.trace),
        onTake: () => player.returnTo(id),
      })),
    ],
    [t, session, player, trace, forks],
  )
}
