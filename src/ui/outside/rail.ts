/** From this width on the outside world has a column of its own; Playground.module.css has the same. */
export const withRail = '(min-width: 1360px) and (min-height: 600px)'
