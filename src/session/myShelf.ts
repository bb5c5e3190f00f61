// The titles of one's own scenarios, for those who only list them: `editing/` fills it in, once it is loaded.

import { createStore } from 'zustand/vanilla'
import type { Text } from '#i18n/language.ts'

export interface MyShelf {
  readonly scenarios: readonly { readonly id: string; readonly title: Text }[]
  /** The one that is shown. */
  readonly current: string | null
  readonly open: (id: string) => void
}

export const myShelf = createStore<MyShelf>()(() => ({ scenarios: [], current: null, open: () => undefined }))

const flag = 'interleave:mine'

/** Whether somebody made something in this browser, so that the list is worth a load. Where storage is forbidden, nothing is known. */
export function hasMine(): boolean {
  try {
    return localStorage.getItem(flag) !== null
  } catch {
    return false
  }
}

export function rememberMine(): void {
  try {
    localStorage.setItem(flag, '1')
  } catch {
    // Then the list comes when the editor is opened.
  }
}
