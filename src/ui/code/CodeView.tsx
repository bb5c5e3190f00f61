// The code panel of the page: the listing of what the stage shows, at the cursor. Comes with the listings in a file of its own.

import { useCallback, useMemo } from 'react'
import { compose, createTemplates } from '#listings/compose.ts'
import type { Code, Listing, Role } from '#listings/listing.ts'
import { codeLinesOf, factLinesOf } from '#projections/codeLines.ts'
import { codeNumberOf } from '#projections/codeNumbers.ts'
import { focusedCommand } from '#projections/focus.ts'
import { listingChoicesOf, type Choices } from '#projections/listingChoices.ts'
import { toggleBreakpoint } from '#session/breakpoints.ts'
import { useMoment, usePage, usePreferences, useSession, useT } from '#ui/shared/context.ts'
import type { Fold } from './CodeBar.tsx'
import { CodePanel } from './CodePanel.tsx'
import { listingData } from './listingData.ts'

const templates = createTemplates(listingData.templates)
const composed = new Map<string, Listing>()

/** The same choices give the same listing, also as an object. */
function listingOf(choices: Choices, code: Code): Listing {
  const key = `${code} ${JSON.stringify(choices)}`
  const listing = composed.get(key) ?? compose(templates, choices, code)
  composed.set(key, listing)
  return listing
}

export function CodeView({ fold = null }: { readonly fold?: Fold | null }) {
  const t = useT()
  const { session, preferences } = usePage()
  const { trace, cursor, world } = useMoment()
  const code = usePreferences((preference) => preference.code)
  const breakpoints = useSession((state) => state.breakpoints)
  const { model } = trace
  const command = focusedCommand(trace, cursor)
  const machine = model.machines[command]?.key ?? ''
  const listing = listingOf(listingChoicesOf(model, command), code)
  const lines = useMemo(
    () => codeLinesOf(trace, cursor, world, listing, machine),
    [trace, cursor, world, listing, machine],
  )
  const numberOf = useCallback(
    (role: Role, node: string) => codeNumberOf(model, command, role, node),
    [model, command],
  )
  return (
    <CodePanel
      t={t}
      listing={listing}
      tokens={listingData.tokens[code]}
      lines={lines}
      factLines={factLinesOf(trace, listing, machine)}
      numberOf={numberOf}
      breakpoints={breakpoints}
      fold={fold}
      onCode={(chosen) => preferences.choose({ code: chosen })}
      onBreakpoint={(node) => toggleBreakpoint(session, node)}
    />
  )
}
