/** Two frames: the first paints what has changed, and what starts then (a transition, an effect) is seen by the second. */
export function nextFrames(act: () => void): void {
  if (typeof requestAnimationFrame === 'undefined') return act()
  requestAnimationFrame(() => requestAnimationFrame(act))
}
