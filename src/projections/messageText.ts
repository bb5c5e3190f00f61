// What a command or an event carries, in a few characters: `tea × 1`. Words of the scenario, so there is nothing to translate.

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** Texts first, then a quantity behind a multiplication sign; other values as they are. */
export function messageText(data: Readonly<Record<string, unknown>>): string {
  const { quantity, ...rest } = data
  const said = Object.values(rest).filter(isPlain).map(String).join(' · ')
  if (!isPlain(quantity)) return said
  return said === '' ? `× ${quantity}` : `${said} × ${quantity}`
}
