// Text of a scenario inside a Mermaid diagram. Everything but letters, digits and a few harmless signs goes as an entity code, so that no
// title can end a line, open a tag or begin a directive.

const harmless = /[\p{L}\p{N} .,×·–“”’（）「」、。：…]/u
const harmlessInMessage = /[\p{L}\p{N} .,×·–“”’（）「」、。：…-]/u

const escaped = (text: string, plain: RegExp): string =>
  Array.from(text, (char) => (plain.test(char) ? char : `#${char.codePointAt(0)};`)).join('')

/** For names and labels. Mermaid's own entity codes: `#` and the code point and `;`. */
export const mermaidText = (text: string): string => escaped(text, harmless)

/** For what stands behind a colon, where a hyphen begins no arrow. */
export const mermaidMessage = (text: string): string => escaped(text, harmlessInMessage)
