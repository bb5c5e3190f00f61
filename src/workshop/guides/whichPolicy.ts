// What to do when an append conflicts: three questions, and where they lead.

import type { DecisionGuide } from './decision.ts'
import { example, own } from './showing.ts'

export const whichPolicy = {
  start: 'same',
  questions: {
    same: { yes: 'retry', no: 'person' },
    person: { yes: 'return', no: 'order' },
    order: { yes: 'merge', no: 'unsure' },
  },
  leaves: {
    retry: {
      shows: example('two-carts'),
      needs: {
        readAgain: example('stale-append'),
        bound: example('three-strikes'),
        onlyConflicts: example('last-item-in-stock'),
        noSideEffect: own('mail-before-append'),
      },
    },
    return: {
      shows: example('etag-and-a-rename'),
      needs: { version: example('lost-update-by-overwrite') },
    },
    merge: {
      shows: example('merge-of-page-views'),
      needs: { rule: own('merge-without-a-rule'), redecide: example('reappend-breaks-a-rule') },
    },
    unsure: {
      shows: own('merge-without-a-rule'),
      needs: { returnIt: example('etag-and-a-rename'), smaller: example('six-clients') },
    },
  },
} as const satisfies DecisionGuide
