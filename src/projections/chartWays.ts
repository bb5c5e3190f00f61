// The ways of a chart's edges, for those who lay charts out. A file of its own, so that a page that has the geometry doesn't load them.

export type { Port, Turn, Way } from '#sim/machines/places.ts'
export { waysOf } from '#sim/machines/ways.ts'
