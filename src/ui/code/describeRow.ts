// What a reader hears of a line: its number, the code, the nodes, who is there, what came of it.

import type { Translate } from '#i18n/t.ts'
import { factText } from './factText.ts'
import type { RowMoment } from './moments.ts'
import type { CodeRow } from './rows.ts'

export function descriptionOf(t: Translate, row: CodeRow, moment: RowMoment, hasBreakpoint: boolean): string {
  const { live, inside, ran, facts, lists } = moment
  const ids = (processes: readonly { readonly process: string }[]) =>
    t.list(processes.map(({ process }) => process))
  const standing = live.filter(({ state }) => state !== 'done')
  const ended = live.filter(({ state }) => state === 'done')
  const parts = [
    t('code.line', { line: row.line }),
    row.text === '' ? t('code.blank') : row.text,
    ...row.nodes.map((node) => t('code.node', { node: nodeName(t, node) })),
    ...(row.isInside && row.breaksOn !== null ? [t('code.partOf', { node: nodeName(t, row.breaksOn) })] : []),
    ...(standing.length > 0 ? [t('code.here', { who: ids(standing) })] : []),
    ...(ended.length > 0 ? [t('code.ended', { who: ids(ended) })] : []),
    ...(inside.length > 0 ? [t('code.inside', { who: ids(inside) })] : []),
    ...(ran.length > 0 ? [t('code.ran', { who: t.list(ran) })] : []),
    ...facts.map(({ process, fact }) => t('code.fact', { who: process, fact: factText(t, fact, 'full') })),
    ...lists.map(({ process, events }) =>
      t('code.fact', {
        who: process,
        fact: events.length === 0 ? t('code.fact.nothing') : events.join(', '),
      }),
    ),
    ...(hasBreakpoint ? [t('code.breakpoint')] : []),
    ...(row.mistake ? [`${t('code.mistake')}: ${t(`code.mistake.${row.mistake}`)}`] : []),
  ]
  return parts.join(t.language === 'ja' ? '、' : ', ')
}

/** Every node of a machine has a name in the chart's texts. */
export const nodeName = (t: Translate, node: string): string => t.filled(`node.${node}` as 'node.load', {})
