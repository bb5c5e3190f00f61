// Values of a scenario as source text. Whatever somebody put into a name stays inside its quotes, in both languages.

/** Also good C#: both know JSON's escapes. Everything outside ASCII that could end a line or hide is escaped. */
export const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A TypeScript string as most formatters want it. */
export const tsQuoted = (text: string): string =>
  `'${quoted(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

const isName = (key: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) && key !== '__proto__'

/** JSON as a TypeScript expression. */
export function tsLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(tsLiteral).join(', ')}]`
  if (typeof value === 'string') return tsQuoted(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).map(
    ([key, field]) => `${isName(key) ? key : `[${tsQuoted(key)}]`}: ${tsLiteral(field)}`,
  )
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

/** Text of a scenario as lines of a comment: nothing in it can end the comment but the end of its line, and it has none. */
export const commentLines = (text: string): readonly string[] =>
  text.split(/[\n\r\u0085\u2028\u2029]+/).map((line) => `// ${line}`.trimEnd())
