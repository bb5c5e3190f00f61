// The four stops of the tour, and what each of them points at.

export interface Stop {
  readonly id: 'steps' | 'stage' | 'ribbon' | 'policy'
  readonly target: () => Element | null
}

const find = (selector: string): Element | null => document.querySelector(selector)

export const stops: readonly Stop[] = [
  { id: 'steps', target: () => find('button[data-suggested="true"]') ?? find('[data-step]') },
  { id: 'stage', target: () => find('[data-node]')?.closest('svg') ?? null },
  { id: 'ribbon', target: () => find('main section:has(input[type="range"])') },
  // On a phone it is in the menu.
  { id: 'policy', target: () => find('header button[popovertarget]') },
]

export interface Place {
  readonly left: number
  readonly top: number
}

interface Rectangle extends Place {
  readonly width: number
  readonly height: number
}

const gap = 14
const edge = 8

/** Where a card stands: below what it is about, or above it, or beside it, and within the window in any case. Pure. */
export function placeOf(
  target: Rectangle,
  card: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
): Place {
  const within = (value: number, size: number, room: number) =>
    Math.max(edge, Math.min(value, room - size - edge))
  const left = within(target.left, card.width, window.width)
  const below = target.top + target.height + gap
  if (below + card.height + edge <= window.height) return { left, top: below }
  const above = target.top - gap - card.height
  if (above >= edge) return { left, top: above }
  const beside = target.left + target.width + gap
  return {
    left: within(beside, card.width, window.width),
    top: within(target.top, card.height, window.height),
  }
}
