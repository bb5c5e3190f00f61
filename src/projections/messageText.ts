// What a command or an event carries, in a few characters: `tea × 1`. Words of the scenario, so there is nothing to translate.

/** Texts first, then a quantity behind a multiplication sign; other values as they are. */
export function messageText(data: Readonly<Record<string, unknown>>): string {
  const { quantity, ...rest } = data
  const words = Object.values(rest).filter((value) => typeof value !== 'object' && value !== undefined)
  const said = words.map(String).join(' · ')
  if (quantity === undefined) return said
  return said === '' ? `× ${String(quantity)}` : `${said} × ${String(quantity)}`
}
