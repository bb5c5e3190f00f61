// Puts a listing together from templates: exactly the code of one variant, and nothing that it does not do.

import { answersOf, wordsOf, type Answers, type Choices } from './choices.ts'
import type { Code, Listing, ListingFile, ListingLine, Role } from './listing.ts'
import { holds, parseTemplate, type Part } from './template.ts'

/** The texts of the templates by file name: `retry.ts.txt`, `retry.cs.txt` … */
export type TemplateTexts = Readonly<Record<string, string>>

export interface Templates {
  partsOf(name: string, code: Code): readonly Part[]
}

export function createTemplates(texts: TemplateTexts): Templates {
  const parsed = new Map<string, readonly Part[]>()
  return {
    partsOf(name, code) {
      const file = `${name}.${code}.txt`
      const text = texts[file]
      if (text === undefined) throw new Error(`Bug: there is no template ${file}`)
      const parts = parsed.get(file) ?? parseTemplate(text)
      parsed.set(file, parts)
      return parts
    },
  }
}

interface Source {
  readonly template: string
  readonly name: Readonly<Record<Code, string>>
  readonly role: Role
}

const handlerFiles: Readonly<Record<Choices['policy'], Source>> = {
  retry: { template: 'retry', name: { ts: 'retry.ts', cs: 'Retry.cs' }, role: 'request' },
  merge: { template: 'merge', name: { ts: 'merge.ts', cs: 'Merge.cs' }, role: 'request' },
  'return-conflict': {
    template: 'returnConflict',
    name: { ts: 'conflict.ts', cs: 'Conflict.cs' },
    role: 'request',
  },
  overwrite: { template: 'once', name: { ts: 'overwrite.ts', cs: 'Overwrite.cs' }, role: 'request' },
}

const pinnedFile: Source = { template: 'once', name: { ts: 'once.ts', cs: 'Once.cs' }, role: 'request' }

const aggregate: Source = { template: 'aggregate', name: { ts: 'order.ts', cs: 'Order.cs' }, role: 'request' }
const dispatcher: Source = {
  template: 'dispatcher',
  name: { ts: 'dispatch.ts', cs: 'Dispatcher.cs' },
  role: 'request',
}
const handlers = (role: Role): Source => ({
  template: 'handlers',
  name: { ts: 'handlers.ts', cs: 'Handlers.cs' },
  role,
})
const worker: Source = { template: 'worker', name: { ts: 'worker.ts', cs: 'Worker.cs' }, role: 'worker' }
const relay: Source = { template: 'relay', name: { ts: 'relay.ts', cs: 'Relay.cs' }, role: 'relay' }

function sourcesOf({ policy, pinned, dispatch }: Choices): readonly Source[] {
  const handler =
    pinned && policy !== 'return-conflict' && policy !== 'overwrite' ? pinnedFile : handlerFiles[policy]
  switch (dispatch) {
    case 'none':
      return [handler]
    case 'inTransaction':
    case 'afterCommit':
      return [handler, aggregate, dispatcher, handlers('request')]
    case 'queue':
      return [handler, aggregate, worker, handlers('worker')]
    case 'outbox':
      return [handler, aggregate, relay, worker, handlers('worker')]
  }
}

/** The listing of a variant in one of the two languages. */
export function compose(templates: Templates, choices: Choices, code: Code): Listing {
  const answers = answersOf(choices)
  const files = sourcesOf(choices).map(({ template, name, role }): ListingFile => ({
    name: name[code],
    role,
    lines: linesOf({ templates, answers, code, indent: '', values: new Map() }, template),
  }))
  return { code, files, words: wordsOf(choices) }
}

export interface Setting {
  readonly templates: Templates
  readonly answers: Answers
  readonly code: Code
  readonly indent: string
  readonly values: ReadonlyMap<string, string>
}

/** The lines of one template under some answers, includes and all. */
export function linesOf(setting: Setting, template: string): readonly ListingLine[] {
  return setting.templates.partsOf(template, setting.code).flatMap((part) => linesOfPart(setting, part))
}

function linesOfPart(setting: Setting, part: Part): readonly ListingLine[] {
  const { answers, indent, values } = setting
  switch (part.kind) {
    case 'line':
      return holds(part.when, answers) ? [{ ...part.line, text: placed(part.line.text, indent, values) }] : []
    case 'if':
      return (holds(part.when, answers) ? part.yes : part.no).flatMap((each) => linesOfPart(setting, each))
    case 'include': {
      const given = [...part.values].map(([key, value]): [string, string] => [key, filled(value, values)])
      return linesOf({ ...setting, indent: indent + part.indent, values: new Map(given) }, part.name)
    }
  }
}

const filled = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replaceAll(/\$(\w+)/g, (whole, key: string) => values.get(key) ?? whole)

const placed = (text: string, indent: string, values: ReadonlyMap<string, string>): string =>
  text === '' ? '' : indent + filled(text, values)
