// A short table for people: columns as wide as their widest cell, no ruler, nothing cut off.

/** Full-width characters (a Japanese title) take two columns of a terminal. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

const widthOf = (text: string): number =>
  Array.from(text).reduce((width, char) => width + (wide.test(char) ? 2 : 1), 0)

export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...rows.map((row) => widthOf(row[i] ?? ''))),
  )
  const padded = (cell: string, i: number): string => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell))
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n')
}
