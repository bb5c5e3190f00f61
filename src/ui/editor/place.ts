import { pointer, type Keys } from '#session/editing/form.ts'

/** The id of a field's control: its place in the scenario. */
export const fieldId = (keys: Keys): string => `edit${pointer(...keys)}`

/** Opens what a field is folded away in, and goes there. The place of a problem may be deeper than any control, or have none. */
export function goToField(path: string): void {
  for (let at = path; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = document.getElementById(`edit${at}`)
    if (found) return reveal(found)
    if (at === '') return
  }
}

function reveal(element: HTMLElement): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  element.focus()
  element.scrollIntoView({ block: 'center' })
}
