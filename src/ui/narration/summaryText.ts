import { summaryOf, type Broken, type SummaryLine } from '#projections/summary.ts'
import type { Translate } from '#i18n/t.ts'
import type { Trace } from '#session/session.ts'

/** The run in a paragraph. */
export const summaryText = (t: Translate, trace: Trace): string => joined(t, summaryOf(trace))

/** The same in two parts, for a view that leads to the steps which broke something. */
export function summaryParts(
  t: Translate,
  trace: Trace,
): { readonly told: string; readonly broken: readonly Broken[] } {
  const lines = summaryOf(trace)
  return {
    told: joined(
      t,
      lines.filter(({ key }) => key !== 'broken'),
    ),
    broken: lines.flatMap((line) => (line.key === 'broken' ? line.values.broken : [])),
  }
}

const joined = (t: Translate, lines: readonly SummaryLine[]): string =>
  lines.map((line) => lineText(t, line)).join(t.language === 'ja' ? '' : ' ')

export function brokenText(t: Translate, { invariant, step }: Broken): string {
  const values = { invariant: t(`invariant.${invariant}`), step }
  return step === 0 ? t('summary.brokenFrom', values) : t('summary.brokenAt', values)
}

function lineText(t: Translate, line: SummaryLine): string {
  switch (line.key) {
    case 'all':
      return t(`summary.all.${line.values.outcome}`, { count: line.values.count })
    case 'some': {
      const { outcome, who } = line.values
      return t.filled(`summary.some.${outcome}`, { who: t.list(who), count: who.length })
    }
    case 'running':
      return t('summary.running', line.values)
    case 'stopped':
      return stoppedText(t, line.values)
    case 'conflicts.before':
    case 'conflicts.some':
      return t.filled(`summary.${line.key}`, line.values)
    case 'attempts':
      return t('summary.attempts', line.values)
    case 'ghosts':
      return t('summary.ghosts', line.values)
    case 'lost':
    case 'duplicates':
    case 'dead':
      return t(`summary.${line.key}`, line.values)
    case 'noticed': {
      const who = line.values.witnesses.map((witness) => t(`summary.witness.${witness}`))
      return t('summary.noticed', { who: t.list(who) })
    }
    case 'broken':
      return t('summary.broken', { names: t.list(line.values.broken.map((each) => brokenText(t, each))) })
    case 'holds':
      return t('summary.holds', line.values)
    case 'unnoticed':
    case 'conflicts.none':
      return t(`summary.${line.key}`)
  }
}

function stoppedText(t: Translate, stopped: Extract<SummaryLine, { key: 'stopped' }>['values']): string {
  switch (stopped.kind) {
    case 'toAndFro':
      return t('summary.stopped.toAndFro', { ...stopped, workers: t.list(stopped.workers) })
    case 'redelivery':
      return t('summary.stopped.redelivery', stopped)
    case 'attempts':
      return t('summary.stopped.attempts', stopped)
    case 'other':
      return t('summary.stopped.other', { steps: stopped.steps })
  }
}
