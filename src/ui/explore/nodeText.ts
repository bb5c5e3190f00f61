// A state in words.

import type { Translate } from '#i18n/t.ts'
import type { PictureNode } from '#session/exploring/picture.ts'
import type { ExploreTexts } from '#i18n/explore.ts'

/** What a process is about to do; `done` where it has ended. */
export const nodeName = (t: Translate, node: string): string =>
  node === 'done' ? t('step.done') : t(`node.${node}` as Parameters<Translate['filled']>[0] & 'node.load')

export const processesText = (t: Translate, words: ExploreTexts, { processes }: PictureNode): string =>
  t.list(
    processes.map(({ id, node, outcome }) =>
      outcome === null
        ? words('explore.node.process', { process: id, node: nodeName(t, node) })
        : words('explore.node.ended', { process: id, outcome: t(`pill.${outcome}`) }),
    ),
  )

export function nodeText(t: Translate, words: ExploreTexts, node: PictureNode, isHere: boolean): string {
  const { id, depth, prospect } = node
  const state = words('explore.node', { id, depth, processes: processesText(t, words, node) })
  const parts = [state, words(`explore.picture.${prospect}`)]
  return t.list(isHere ? [...parts, words('explore.node.here')] : parts)
}
