// What goes wrong, in a sentence: by hand and by the scenario.

import type { Translate } from '#i18n/t.ts'
import type { FaultChoice, ScriptedFault } from '#projections/faults.ts'

export function choiceText(t: Translate, { kind, process }: FaultChoice): string {
  switch (kind) {
    case 'throwNext':
    case 'loseAnswer':
    case 'sendAgain':
      return t(`faults.${kind}`, { process })
    case 'crash':
      if (process === 'R') return t('faults.crash.relay')
      return /^W\d$/.test(process) ? t('faults.crash.worker', { process }) : t('faults.crash.server')
  }
}

const milliseconds = (micros: number): number => micros / 1000

export function scriptedText(t: Translate, { fault }: ScriptedFault): string {
  switch (fault.kind) {
    case 'throw': {
      const { handler, command, until, attempts } = fault
      const deliveries = deliveriesText(t, attempts)
      const text =
        command === null
          ? t('faults.script.throw', { handler, deliveries })
          : t('faults.script.throwFor', { handler, command, deliveries })
      return until === null ? text : t('faults.script.window', { fault: text, ms: milliseconds(until) })
    }
    case 'slow': {
      const deliveries = deliveriesText(t, fault.attempts)
      return t('faults.script.slow', { handler: fault.handler, ms: milliseconds(fault.duration), deliveries })
    }
    case 'crash': {
      const { process, after, restartAfter, occurrence } = fault
      const node = t.filled(`node.${after}` as 'node.append', {})
      const text =
        restartAfter === null
          ? t('faults.script.crashForGood', { process, node })
          : t('faults.script.crash', { process, node, ms: milliseconds(restartAfter) })
      return occurrence === 1 ? text : t('faults.script.crashNth', { fault: text, occurrence })
    }
    case 'loseResponse': {
      const { command: process, attempt, leg } = fault
      return t(leg === 'append' ? 'faults.script.loseAppend' : 'faults.script.loseAnswer', {
        process,
        attempt,
      })
    }
    case 'sendTwice':
      return t('faults.script.sendTwice', { process: fault.command })
  }
}

const deliveriesText = (t: Translate, attempts: readonly number[] | 'always'): string =>
  attempts === 'always'
    ? t('faults.script.always')
    : t('faults.script.deliveries', { deliveries: t.list(attempts.map((attempt) => t.number(attempt))) })
