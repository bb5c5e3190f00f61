import type { Model } from '#sim/model.ts'

/** Whether a run has anything to do with the outside world. */
export const reachesOutside = ({ settings: { dispatch, handlers, sideEffect } }: Model): boolean =>
  sideEffect !== 'none' || (dispatch.mode !== 'none' && handlers.length > 0)
