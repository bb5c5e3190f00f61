// What a mode of dispatch is called.

import type { Translate } from '#i18n/t.ts'

const modes = ['none', 'inTransaction', 'afterCommit', 'queue', 'outbox'] as const
type Mode = (typeof modes)[number]
const isMode = (id: string): id is Mode => modes.some((mode) => mode === id)

interface Named {
  readonly id: string
  readonly title?: string
}

export const modeTitle = (t: Translate, { id, title }: Named): string =>
  title ?? (isMode(id) ? t(`timeline.mode.${id}`) : id)

export const modeAbout = (t: Translate, { id, title }: Named): string =>
  title === undefined && isMode(id) ? t(`timeline.mode.${id}.about`) : ''
