// What a run is in words: the texts of the page, asked for by key. A report, a Gherkin scenario and a prompt are made of these.

import { endOf } from '#projections/span.ts'
import { policyAboutOf, policyNameOf, type NamedPolicy } from '#projections/policyName.ts'
import { narrationOf } from '#projections/narration.ts'
import { summaryOf, type SummaryLine } from '#projections/summary.ts'
import type { Sentence } from '#projections/sentence.ts'
import { millisecondsOf } from '#sim/clock.ts'
import type { Trace } from '#sim/run.ts'
import type { Texts } from './source.ts'

export interface ToldStep {
  /** From 1. */
  readonly step: number
  readonly atMs: number
  readonly sentences: readonly string[]
}

/** Nobody reads more of a run as prose. */
export const mostTold = 300

const toldBy = (texts: Texts, { key, values }: Sentence): string =>
  texts.filled(`say.${key}`, values as Readonly<Record<string, string | number>>)

export const joined = ({ language }: Texts, sentences: readonly string[]): string =>
  language === 'ja'
    ? sentences.map((text) => (/[。？！]$/.test(text) ? text : `${text}。`)).join('')
    : sentences.join(' ')

/** The first of the steps, each as the page's headline says it. O(steps told). */
export const toldSteps = (trace: Trace, texts: Texts): readonly ToldStep[] =>
  trace.steps.slice(0, mostTold).map((_, index) => ({
    step: index + 1,
    atMs: millisecondsOf(endOf(trace, index)),
    sentences: narrationOf(trace, index + 1).map((sentence) => toldBy(texts, sentence)),
  }))

export function policyText(texts: Texts, policy: NamedPolicy): string {
  const { key, values, pauses } = policyNameOf(policy)
  const name = texts.filled(`policy.${key}`, values)
  return pauses ? texts.list([name, texts.filled('policy.backoff', {})]) : name
}

export const policyAbout = (texts: Texts, policy: NamedPolicy): string =>
  texts.filled(`policy.about.${policyAboutOf(policy)}`, {})

/** The run in a paragraph. O(steps). */
export const summaryText = (trace: Trace, texts: Texts): string =>
  joined(
    texts,
    summaryOf(trace).map((line) => lineText(texts, line)),
  )

function lineText(texts: Texts, { key, values }: SummaryLine): string {
  switch (key) {
    case 'all':
      return texts.filled(`summary.all.${values.outcome}`, { count: values.count })
    case 'some':
      return texts.filled(`summary.some.${values.outcome}`, {
        who: texts.list(values.who),
        count: values.who.length,
      })
    case 'stopped':
      return texts.filled(
        `summary.stopped.${values.kind}`,
        values.kind === 'toAndFro' ? { ...values, workers: texts.list(values.workers) } : { ...values },
      )
    case 'noticed':
      return texts.filled('summary.noticed', {
        who: texts.list(values.witnesses.map((witness) => texts.filled(`summary.witness.${witness}`, {}))),
      })
    case 'broken':
      return texts.filled('summary.broken', {
        names: texts.list(
          values.broken.map(({ invariant, step }) =>
            texts.filled(step === 0 ? 'summary.brokenFrom' : 'summary.brokenAt', {
              invariant: texts.filled(`invariant.${invariant}`, {}),
              step,
            }),
          ),
        ),
      })
    case 'running':
    case 'conflicts.none':
    case 'conflicts.before':
    case 'conflicts.some':
    case 'attempts':
    case 'ghosts':
    case 'lost':
    case 'duplicates':
    case 'dead':
    case 'unnoticed':
    case 'holds':
      return texts.filled(`summary.${key}`, values as Readonly<Record<string, string | number>>)
  }
}
