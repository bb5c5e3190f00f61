// What a facilitator has chosen: the exercises of the day and the language of the class. It stands in the address of the page, so that it can
// be kept as a bookmark, and in the links that the class gets.

import { isLanguage, type Language } from '#i18n/language.ts'
import { catalog } from '#workshop/catalog.generated.ts'
import { formatClassList, parseClassList } from '#workshop/classList.ts'

const allIds: readonly string[] = catalog.map(({ id }) => id)

export interface ClassChoice {
  readonly ids: readonly string[]
  readonly unknown: readonly string[]
  readonly language: Language
}

export function choiceIn(query: string, otherwise: Language): ClassChoice {
  const parameters = new URLSearchParams(query)
  const language = parameters.get('for')
  return {
    ...(parseClassList(parameters.get('list'), allIds) ?? { ids: allIds, unknown: [] }),
    language: isLanguage(language) ? language : otherwise,
  }
}

/** All of them need no list. */
const listOf = (ids: readonly string[]): string =>
  ids.length === allIds.length ? '' : `list=${formatClassList(ids)}&`

/** Of the facilitator's page itself. */
export const addressOfChoice = ({ ids, language }: ClassChoice): string =>
  `#/workshop?${listOf(ids)}for=${language}`

/** What the class opens. */
export const addressOfClass = ({ ids, language }: ClassChoice): string =>
  `#/workshop/class?${listOf(ids)}lang=${language}`

export const addressOfExercise = (id: string, language: Language): string =>
  `#/exercises/${id}?lang=${language}`

/** For a code, or to be sent. */
export const wholeAddress = (fragment: string): string =>
  new URL(fragment, window.location.href.split('#')[0]).href

/** Replaces the entry: back leads to where one came from, not through every tick. */
export const choose = (choice: ClassChoice): void => window.location.replace(addressOfChoice(choice))
