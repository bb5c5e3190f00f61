import { describe, expect, it } from 'vitest'
import { givenFor, stateAfter } from '#sim/testing.ts'
import { document } from './document.ts'

const given = givenFor(document)
const renamed = (title: string) => ({ type: 'DocumentRenamed', data: { title } })

describe('a document', () => {
  it('takes any new title, even the one it has', () =>
    given(renamed('Draft'))
      .when({ type: 'Rename', data: { title: 'Draft' } })
      .then(renamed('Draft')))
  it('has the title it got last', () =>
    expect(stateAfter(document, [renamed('Draft'), renamed('Final')])).toEqual({ title: 'Final' }))
  it('has none at first', () => expect(document.initialState).toEqual({ title: null }))
})
