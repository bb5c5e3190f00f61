import { describe, expect, it } from 'vitest'
import { givenFor, stateAfter } from '#sim/testing.ts'
import { pageViews } from './pageViews.ts'

const given = givenFor(pageViews)
const viewed = { type: 'PageViewed', data: { page: '/home' } }

describe('page views', () => {
  it('count every view', () => {
    given(viewed).when({ type: 'RecordView', data: viewed.data }).then(viewed)
    expect(stateAfter(pageViews, [viewed, viewed])).toEqual({ views: 2 })
  })
})
