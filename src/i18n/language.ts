// The languages there are, and which one a person most likely reads.

export const languages = ['en', 'ja'] as const
export type Language = (typeof languages)[number]

/** A text of a scenario: one for all, or one for each language. */
export type Text = string | Readonly<Record<Language, string>>

export const isLanguage = (value: unknown): value is Language => value === 'en' || value === 'ja'

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'ja' : 'en')

/** The first language of the browser's list that we speak. */
export const preferredLanguage = (wanted: readonly string[]): Language => {
  const found = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage)
  return found ?? 'en'
}

export const textIn = (language: Language, text: Text): string =>
  typeof text === 'string' ? text : text[language]
