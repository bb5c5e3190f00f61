// What the pieces of a line of code are, and how each kind looks. Few kinds, so that what the lines say stays louder than their colours.

export const tokenKinds = [
  'plain',
  'keyword',
  'string',
  'number',
  'function',
  'type',
  'punctuation',
  'comment',
] as const
export type TokenKind = (typeof tokenKinds)[number]

/** In the light theme, in the dark one. A test computes the contrast on everything that a line of code stands on. */
export const syntaxColours: Readonly<Record<TokenKind, readonly [light: string, dark: string]>> = {
  plain: ['#161B22', '#E8ECF2'],
  keyword: ['#7A2E9D', '#D9B3FF'],
  string: ['#1B6B3A', '#8FDCA8'],
  number: ['#9C3410', '#FFB68F'],
  function: ['#0B4F8F', '#93CBFF'],
  type: ['#0A5C63', '#83D8DC'],
  punctuation: ['#465162', '#B0BAC8'],
  comment: ['#4F5B6D', '#A9B4C3'],
}

/** The style sheet that says this to the browser; `syntax.css` is made from it. */
export function syntaxCss(): string {
  const rules = tokenKinds.map((kind) => {
    const [light, dark] = syntaxColours[kind].map((colour) => colour.toLowerCase())
    return `[data-token='${kind}'] {\n  color: light-dark(${light}, ${dark});\n}\n`
  })
  const how = 'change it there, then `UPDATE_TOKENS=1 npx vitest run src/ui/code/syntax.test.ts`'
  return `/* Made from tokenKinds.ts: ${how}. */\n${rules.join('')}`
}
