import type { CatalogEntry } from './exercise.ts'
import { numberOf } from './classList.ts'

/** The entry that an address names: by its id, or by its number alone (`b2`), which stays when the words behind it change. */
export function entryNamed(catalog: readonly CatalogEntry[], name: string): CatalogEntry | undefined {
  const number = numberOf(name.toLowerCase())
  return catalog.find(({ id }) => id === name) ?? catalog.find(({ id }) => numberOf(id) === number)
}
