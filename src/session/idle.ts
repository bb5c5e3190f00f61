// Whether anything is still under way: a load, a debounce, an animation. Written where tests can wait for it instead of for time:
// `document.documentElement.dataset.idle`. The animations are the browser's to know; the rest says so here.

import { nextFrames } from '#lib/nextFrames.ts'

let jobs = 0
let watching = false

/** Something is under way until the function it gives is called. */
export function working(): () => void {
  jobs++
  watch()
  let done = false
  return () => {
    if (done) return
    done = true
    // What has come is about to be drawn, which may show that more is wanted.
    nextFrames(() => jobs--)
  }
}

/** To be called when the page has changed: it is busy at least until it is painted. */
export function watch(): void {
  if (watching || typeof document === 'undefined') return
  watching = true
  document.documentElement.dataset['idle'] = 'false'
  nextFrames(look)
}

function look(): void {
  if (jobs > 0 || document.getAnimations().some(isPassing)) {
    requestAnimationFrame(look)
    return
  }
  watching = false
  document.documentElement.dataset['idle'] = 'true'
}

/** An endless animation (a halo that breathes) would never let the page come to rest. */
const isPassing = (animation: Animation): boolean =>
  animation.playState === 'running' && animation.effect?.getComputedTiming().endTime !== Infinity
