// What is behind `#/guides/<id>`, by chapter. Ids are in links, so they stay.

export const chapterIds = ['conflicts', 'later'] as const
export type ChapterId = (typeof chapterIds)[number]

export const guideIds = [
  'conflicts-ideas',
  'which-policy',
  'policies-compared',
  'pitfalls',
  'conflicts-check',
  'later-ideas',
  'now-or-later',
  'delivery-table',
  'later-check',
] as const
export type GuideId = (typeof guideIds)[number]

export const guidesOf: Readonly<Record<ChapterId, readonly GuideId[]>> = {
  conflicts: ['conflicts-ideas', 'which-policy', 'policies-compared', 'pitfalls', 'conflicts-check'],
  later: ['later-ideas', 'now-or-later', 'delivery-table', 'later-check'],
}

export const isGuideId = (id: string | null): id is GuideId => guideIds.some((each) => each === id)

export const chapterOf = (id: GuideId): ChapterId => (guidesOf.conflicts.includes(id) ? 'conflicts' : 'later')
