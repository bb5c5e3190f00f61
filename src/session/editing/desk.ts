// What it takes to write scenarios, made when somebody first wants to: the editor, the shelf of one's own scenarios, and what keeps the two
// together. One per session.

import type { Draft } from '#scenario/form/draft.ts'
import { myShelf, rememberMine } from '#session/myShelf.ts'
import type { PlaceStore } from '#session/place.ts'
import type { SessionStore } from '#session/session.ts'
import { createEditor, type Editor } from './editing.ts'
import { createKeeping, type Keeping } from './keeping.ts'
import { createMine, idbCabinet, type MineStore } from './mine.ts'

export interface Desk {
  readonly editor: Editor
  readonly mine: MineStore
  readonly keeping: Keeping
}

const desks = new WeakMap<SessionStore, Desk>()

/** `copied`: the draft of an example as one's own, in the person's language. */
export function deskOf(
  { session, place }: { readonly session: SessionStore; readonly place: PlaceStore },
  copied: (draft: Draft) => Draft,
): Desk {
  const known = desks.get(session)
  if (known) return known
  const editor = createEditor(session, copied)
  const isHeld = () => place.getState().place.kind === 'exercise'
  const mine = createMine(idbCabinet())
  const desk = { editor, mine, keeping: createKeeping(session, editor, mine, isHeld) }
  desks.set(session, desk)
  listOnShelf(desk)
  // A page that is closed or put away has no more time for the last change.
  document.addEventListener('visibilitychange', () => void desk.keeping.flush())
  void mine.load()
  return desk
}

function listOnShelf({ mine, keeping }: Desk): void {
  const list = () => {
    const { scenarios } = mine.getState()
    if (scenarios.length > 0) rememberMine()
    myShelf.setState({
      scenarios: scenarios.map(({ id, scenario }) => ({ id, title: scenario.title })),
      current: keeping.current(),
      open: keeping.open,
    })
  }
  mine.subscribe(list)
  keeping.subscribe(list)
}
