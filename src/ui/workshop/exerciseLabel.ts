// What an exercise is called in a link: its number and its title.

import type { Language } from '#i18n/language.ts'
import { catalog } from '#workshop/catalog.generated.ts'

/** `a1-make-a-conflict` is A1. */
export const numberOf = (id: string): string => (id.split('-')[0] ?? id).toUpperCase()

/** null: there is no such exercise. */
export function exerciseLabel(language: Language, id: string): string | null {
  const entry = catalog.find((each) => each.id === id)
  return entry ? `${numberOf(id)} ${entry.title[language]}` : null
}
