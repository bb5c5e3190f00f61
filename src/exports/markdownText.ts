// Text of a scenario inside Markdown. Signs that could begin a tag, a link, emphasis or a cell are escaped, and a line has no end, so that a
// title stays a title wherever it is pasted.

import { oneLine } from './oneLine.ts'

const signs = /[\\`*_[\]<>#|~&!$]/g

/** One line, without what Markdown (GitHub's included) would read in it. */
export const markdownText = (text: string): string =>
  oneLine(text)
    .replaceAll(signs, String.raw`\$&`)
    // No address becomes a link by itself, and nobody is mentioned.
    .replaceAll('://', String.raw`\://`)
    .replaceAll(/www\./gi, String.raw`www\.`)
    .replaceAll('@', String.raw`\@`)

/** Several paragraphs; an empty line stays one. A line cannot begin a list, a heading or a rule. */
export const markdownParagraphs = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => markdownText(line).replace(/^([-+=]|\d+[.)])/, (start) => start.replace(/(.)$/, '\\$1')))
    .join('\n')

/** Between back quotes; as many as it takes. */
export function markdownCode(text: string): string {
  const line = oneLine(text)
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`
}

/** Cells are Markdown already. */
export const markdownTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
