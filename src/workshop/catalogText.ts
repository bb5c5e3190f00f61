// The list of exercises as a file of code. Written by a program (`npm run exercises`) from the folders there are, so that an exercise is added
// by adding a folder; a list and no glob, because Vite, Node and the type checker all have to read it.

export interface Folder {
  readonly id: string
  readonly minutes: number
  readonly title: Readonly<Record<'en' | 'ja', string>>
}

/** a2 comes before a10. */
const byNumber = (a: Folder, b: Folder): number =>
  a.id.localeCompare(b.id, 'en', { numeric: true, sensitivity: 'base' })

const quoted = (text: string): string => JSON.stringify(text)

export function catalogText(folders: readonly Folder[]): string {
  const entries = folders.toSorted(byNumber).map(({ id, minutes, title }) => {
    const file = (name: string) => `import('./exercises/${id}/${name}.ts')`
    return `  {
    id: ${quoted(id)},
    chapter: ${quoted(id.charAt(0))},
    minutes: ${minutes},
    title: { en: ${quoted(title.en)}, ja: ${quoted(title.ja)} },
    load: () => ${file('exercise')}.then(({ exercise }) => exercise),
    texts: { en: () => ${file('en')}.then(({ text }) => text), ja: () => ${file('ja')}.then(({ text }) => text) },
  },
`
  })
  return `// Written by \`npm run exercises\` from the folders of exercises/. Not by hand.

import type { CatalogEntry } from './exercise.ts'

export const catalog: readonly CatalogEntry[] = [
${entries.join('')}]
`
}
