// A fact in words: full for a reader and where there is room, short where several stand side by side.

import type { Translate } from '#i18n/t.ts'
import type { CodeFact } from '#projections/codeFacts.ts'

export function factText(t: Translate, fact: CodeFact, how: 'full' | 'usual' | 'short'): string {
  switch (fact.kind) {
    case 'version':
      return t(how === 'short' ? 'code.fact.versionShort' : 'code.fact.version', { version: fact.version })
    case 'text':
      return fact.text
    case 'conflict':
      if (how !== 'full') return t('code.fact.conflict')
      return t('code.fact.conflictFull', { expected: String(fact.expected), actual: fact.actual })
    case 'used':
      if (fact.max === null) return t('code.fact.usedUnbounded', { used: fact.used })
      return t('code.fact.used', { used: fact.used, max: fact.max })
    case 'count':
      return t('code.fact.count', { count: fact.count })
    case 'waited':
      return t('code.fact.waited', { ms: fact.ms })
    case 'nothing':
    case 'same':
    case 'sent':
    case 'before':
    case 'commuting':
    case 'notCommuting':
    case 'noAnswer':
    case 'threw':
    case 'tooLate':
      return t(`code.fact.${fact.kind}`)
  }
}
