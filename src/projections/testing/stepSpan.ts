import type { TimelineSpan } from '#projections/timeline.ts'

/** A step of a worker in a timeline that is made up. Times in microseconds. */
export const stepSpan = (
  id: number,
  lane: number,
  start: number,
  end: number,
  status: TimelineSpan['status'],
): TimelineSpan => ({
  id,
  lane,
  track: 0,
  kind: 'step',
  process: `W${lane}`,
  node: 'load',
  number: 3,
  step: id,
  start,
  busyUntil: end,
  end,
  stepFrom: id,
  stepTo: id + 1,
  status,
  eventId: null,
  handler: null,
  taking: null,
  name: '',
  ghost: false,
  leaseOver: false,
})
