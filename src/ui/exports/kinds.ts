// What can be taken out of a run, in the order of the panel. `text` is made by the exports, `picture` is drawn here.

import type { TextKind } from '#session/exportRun.ts'

export type PictureKind = 'chart' | 'timeline' | 'run'
export type Kind = Exclude<TextKind, 'run'> | PictureKind | 'embed'

export interface Group {
  readonly id: 'pictures' | 'diagrams' | 'words' | 'tests' | 'data' | 'models' | 'page'
  readonly kinds: readonly Kind[]
}

export const groups: readonly Group[] = [
  { id: 'pictures', kinds: ['chart', 'timeline', 'run'] },
  { id: 'diagrams', kinds: ['mermaid', 'sequence'] },
  { id: 'words', kinds: ['markdown', 'gherkin', 'policies', 'tests'] },
  { id: 'tests', kinds: ['vitest', 'xunit'] },
  { id: 'data', kinds: ['json', 'chrome-trace', 'otlp'] },
  { id: 'models', kinds: ['tla', 'promela'] },
  { id: 'page', kinds: ['embed'] },
]

export const isPicture = (kind: Kind): kind is PictureKind =>
  kind === 'chart' || kind === 'timeline' || kind === 'run'

/** What a file of that kind is called behind its title, and what it is. */
const files: Readonly<Record<Exclude<Kind, PictureKind | 'embed'>, readonly [ending: string, type: string]>> =
  {
    mermaid: ['.flowchart.mmd', 'text/plain'],
    sequence: ['.sequence.mmd', 'text/plain'],
    markdown: ['.md', 'text/markdown'],
    gherkin: ['.feature', 'text/plain'],
    policies: ['.policies.prompt.md', 'text/markdown'],
    tests: ['.tests.prompt.md', 'text/markdown'],
    vitest: ['.test.ts', 'text/plain'],
    xunit: ['.cs', 'text/plain'],
    json: ['.run.json', 'application/json'],
    'chrome-trace': ['.trace.json', 'application/json'],
    otlp: ['.otlp.json', 'application/json'],
    tla: ['.tla', 'text/plain'],
    promela: ['.pml', 'text/plain'],
  }

export const typeOf = (kind: keyof typeof files): string => files[kind][1]

/** Letters and digits of the title, in any script; TLC wants the module's own name. */
export function fileName(title: string, kind: Kind, ending?: 'svg' | 'png'): string {
  if (kind === 'tla') return 'Scenario.tla'
  const name = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  const short = Array.from(name).slice(0, 60).join('') || 'interleave'
  if (isPicture(kind)) return `${short}.${kind}.${ending ?? 'svg'}`
  return short + (kind === 'embed' ? '.html' : files[kind][0])
}
