// The page's run under two to four policies on one time axis, one below the other.

import { useMemo, useState } from 'react'
import { givenPolicyOf } from '#session/exampleShelf.ts'
import { isSamePolicy, policiesFor } from '#session/policies.ts'
import { policyRuns } from '#session/policyRuns.ts'
import { policyName } from '#ui/shared/policyText.ts'
import { useSession, useT } from '#ui/shared/context.ts'
import { useTheme } from '#ui/shared/useTheme.ts'
import { ShownRuns } from '#ui/timeline/ShownRuns.tsx'
import { TimelineComparison } from '#ui/timeline/TimelineComparison.tsx'

export function PolicyTimelines() {
  const t = useT()
  const theme = useTheme()
  const scenario = useSession((state) => state.scenario)
  const schedule = useSession((state) => state.schedule)
  const given = useSession((state) => givenPolicyOf(state.example)) ?? scenario.policy
  const all = useMemo(() => policiesFor(given, scenario.policy), [given, scenario])
  const [wanted, setWanted] = useState<readonly number[] | null>(null)
  // At first the one that the scenario is set to, and some of the others.
  const shown = useMemo(() => {
    const own = all.findIndex((policy) => isSamePolicy(policy, scenario.policy))
    return wanted ?? [...new Set([own, 0, 1, 3])].slice(0, 3).toSorted((a, b) => a - b)
  }, [all, scenario, wanted])
  const runs = useMemo(() => {
    const policies = shown.flatMap((index) => all[index] ?? [])
    return policyRuns(scenario, schedule, policies).map(({ policy, trace }, index) => ({
      id: `policy-${shown[index]}`,
      title: policyName(t, policy),
      trace,
    }))
  }, [t, scenario, schedule, all, shown])
  const choices = all.map((policy, index) => ({
    id: `policy-${index}`,
    title: policyName(t, policy),
    isShown: shown.includes(index),
    toggle: () => setWanted(all.flatMap((_, i) => ((i === index) === shown.includes(i) ? [] : [i]))),
  }))
  return (
    <>
      <ShownRuns choices={choices} />
      <TimelineComparison {...{ t, theme, runs }} mostHeight={Math.max(320, window.innerHeight - 400)} />
    </>
  )
}
