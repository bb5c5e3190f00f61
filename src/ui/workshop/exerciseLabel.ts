// What an exercise is called in a link: its number and its title.

import type { Language } from '#i18n/language.ts'
import { catalog } from '#workshop/catalog.generated.ts'
import { numberOf } from '#workshop/classList.ts'

/** null: there is no such exercise. */
export function exerciseLabel(language: Language, id: string): string | null {
  const entry = catalog.find((each) => each.id === id)
  return entry ? `${numberOf(id).toUpperCase()} ${entry.title[language]}` : null
}
