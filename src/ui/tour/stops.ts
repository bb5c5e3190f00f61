// The four stops of the tour, and what each of them points at.

export interface Stop {
  readonly id: 'steps' | 'stage' | 'ribbon' | 'policy'
  readonly target: () => Element | null
}

const find = (selector: string): Element | null => document.querySelector(selector)

export const stops: readonly Stop[] = [
  // All of the buttons, so that the card hides none of them.
  { id: 'steps', target: () => find('[data-step]')?.closest('ul') ?? null },
  { id: 'stage', target: () => find('[data-node]')?.closest('svg') ?? null },
  { id: 'ribbon', target: () => find('main section:has(input[type="range"])') },
  // On a phone it is in the menu.
  { id: 'policy', target: () => find('header button[popovertarget]') },
]

export interface Place {
  readonly left: number
  readonly top: number
}

interface Rectangle extends Place, Size {}

const gap = 14
const edge = 8

interface Size {
  readonly width: number
  readonly height: number
}

/** Where a card stands: below what it is about, above, at its right or left, within the window in any case, and hiding as little of it as can be. Pure. */
export function placeOf(target: Rectangle, card: Size, window: Size): Place {
  const { left, top, width, height } = target
  const places = [
    { left, top: top + height + gap },
    { left, top: top - gap - card.height },
    { left: left + width + gap, top },
    { left: left - gap - card.width, top },
  ].map((place) => ({
    left: within(place.left, card.width, window.width),
    top: within(place.top, card.height, window.height),
  }))
  return places.reduce((best, place) =>
    hidden(target, card, place) < hidden(target, card, best) ? place : best,
  )
}

const within = (value: number, size: number, room: number): number =>
  Math.max(edge, Math.min(value, room - size - edge))

/** How much of the target the card would cover, in square pixels. */
function hidden(target: Rectangle, card: Size, { left, top }: Place): number {
  const across = Math.min(left + card.width, target.left + target.width) - Math.max(left, target.left)
  const down = Math.min(top + card.height, target.top + target.height) - Math.max(top, target.top)
  return Math.max(0, across) * Math.max(0, down)
}
