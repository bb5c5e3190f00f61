// Which events of a stream are shown, if there is not room for all: the last ones, those that somebody's append was about, the last that
// somebody read, and the first; what lies between is folded. Pure.

import type { Slot, StreamView } from '#projections/streamView.ts'

export type SlotRow =
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'free'; readonly version: number }
  /** Versions `from` to `to`, two at least. */
  | { readonly kind: 'folded'; readonly from: number; readonly to: number }

/** At most `capacity` rows, the free slot and folds included; 4 at least. */
export function slotRowsOf(view: StreamView, capacity: number): SlotRow[] {
  const free: SlotRow = { kind: 'free', version: view.free }
  const room = Math.max(4, capacity) - 1
  if (view.version <= room) return [...view.slots.map((slot): SlotRow => ({ kind: 'slot', slot })), free]
  let shown = new Set<number>()
  for (const version of byImportance(view)) {
    const more = new Set(shown).add(version)
    if (rowsFor(view, more).length <= room) shown = more
  }
  return [...rowsFor(view, shown), free]
}

function byImportance({ version, appends, reads, slots }: StreamView): number[] {
  const latestFirst = appends.toSorted((a, b) => b.step - a.step)
  const wanted = [
    version,
    ...latestFirst.filter(({ outcome }) => outcome === 'conflict').map(({ slot }) => slot),
    ...slots.filter(({ fresh }) => fresh).map((slot) => slot.version),
    ...reads.toSorted((a, b) => b.version - a.version).map((read) => read.version),
    ...latestFirst.map(({ slot }) => slot),
    ...slots.map((slot) => slot.version).toReversed(),
  ]
  return [...new Set(wanted)].filter((wantedVersion) => wantedVersion >= 1 && wantedVersion <= version)
}

/** A single event between two that are shown takes no more room than its fold, so it is shown. */
function rowsFor({ slots, version }: StreamView, shown: ReadonlySet<number>): SlotRow[] {
  const rows: SlotRow[] = []
  for (let next = 1; next <= version; next++) {
    const slot = slots[next - 1]
    let to = next
    while (to < version && !shown.has(to) && !shown.has(to + 1)) to++
    if (slot && (shown.has(next) || to === next)) rows.push({ kind: 'slot', slot })
    else {
      rows.push({ kind: 'folded', from: next, to })
      next = to
    }
  }
  return rows
}
