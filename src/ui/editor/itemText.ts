// What an item of a list is about, in a line.

import type { EditorTexts } from '#i18n/editor.ts'
import { isObject, textAt, type JsonObject } from '#session/editing/form.ts'
import type { Translate } from '#i18n/t.ts'
import { wordOf } from './desk.ts'
import { nodeName } from './nodeName.ts'

/** `AddItem tea × 1`: numbers are how many of what stands before them. */
export function messageText(item: JsonObject): string {
  const data = isObject(item['data']) ? Object.values(item['data']) : []
  const words = data.flatMap((value) => {
    if (typeof value === 'number') return [`× ${value}`]
    return typeof value === 'string' ? [value] : []
  })
  return [textAt(item, 'type') ?? '?', ...words].join(' ')
}

export function faultText(words: EditorTexts, t: Translate, fault: JsonObject): string {
  const name = (key: string) => textAt(fault, key) ?? '?'
  const kind = name('kind')
  switch (kind) {
    case 'throw':
    case 'sendTwice':
    case 'loseResponse':
      return words.filled(`say.fault.${kind}`, { handler: name('handler'), command: name('command') })
    case 'slow':
      return words('say.fault.slow', {
        handler: name('handler'),
        ms: JSON.stringify(fault['durationMs'] ?? 0),
      })
    case 'crash':
      return words('say.fault.crash', { process: name('process'), node: nodeName(t, name('after')) })
    default:
      return kind
  }
}

export const handlerText = (words: EditorTexts, handler: JsonObject): string =>
  `${textAt(handler, 'id') ?? '?'}: ${wordOf(words, `option.handler.effect.${textAt(handler, 'effect') ?? 'audit'}`)}`
