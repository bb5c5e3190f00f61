// Which policy keeps which promise: a row for each variant of the scenario, a column for each invariant. Broken ones lead to how they break.

import { Fragment } from 'react'
import { foundOf, select, type Exploring } from '#session/exploring/exploring.ts'
import type { Variant } from '#session/exploring/variants.ts'
import { shareOf } from '#session/exploring/numbers.ts'
import { variantIdOf } from '#session/exploring/variants.ts'
import { useSession, useT } from '#ui/shared/context.ts'
import hidden from '#ui/shared/Hidden.module.css'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { shownVerdict, type Verdict } from './broken.ts'
import { Card } from './Card.tsx'
import { useExplorer, useExploring } from './exploreContext.ts'
import { groupsOf, invariantsShown, type Group } from './tableRows.ts'
import { countText, variantAbout, variantName } from './variantText.ts'
import styles from './VerdictTable.module.css'

export function VerdictTable() {
  const { words } = useExplorer()
  const t = useT()
  const variants = useExploring((state) => state.variants)
  const columns = invariantsShown(variants)
  return (
    <Card title={words('explore.table')} about={words('explore.table.about')}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words('explore.table.policy')}</th>
              {columns.map((id) => (
                <th key={id} scope="col" title={t(`invariant.${id}`)}>
                  {words(`short.${id}`)}
                  <code>{id}</code>
                </th>
              ))}
            </tr>
          </thead>
          {groupsOf(variants).map((group) => (
            <Rows key={group.key} group={group} columns={columns} />
          ))}
        </table>
      </div>
    </Card>
  )
}

function Rows({ group, columns }: { readonly group: Group; readonly columns: readonly Verdict['id'][] }) {
  const t = useT()
  const { words } = useExplorer()
  const title =
    group.kind === 'mistakes'
      ? words('explore.table.mistakes')
      : group.kind === 'mode'
        ? words('explore.table.mode', { mode: t(`dispatch.mode.${group.mode}`) })
        : null
  return (
    <tbody>
      {title !== null && (
        <tr className={styles.group}>
          <th scope="rowgroup" colSpan={columns.length + 1}>
            {title}
          </th>
        </tr>
      )}
      {group.variants.map((variant) => (
        <Row key={variant.id} variant={variant} columns={columns} />
      ))}
    </tbody>
  )
}

function Row({
  variant,
  columns,
}: {
  readonly variant: Variant
  readonly columns: readonly Verdict['id'][]
}) {
  const t = useT()
  const { store, words } = useExplorer()
  const isSelected = useExploring(({ selected }) => selected.variant === variant.id)
  const isCurrent = useSession(({ scenario }) => variantIdOf(scenario) === variant.id)
  return (
    <tr className={styles.row} data-selected={isSelected}>
      <th scope="row" aria-label={variantName(t, words, variant)}>
        <button
          type="button"
          className={styles.policy}
          aria-pressed={isSelected}
          onClick={() => select(store, variant.id, null)}
        >
          <strong>{variantName(t, words, variant)}</strong>
          <span className={styles.about}>
            {isCurrent ? words('explore.table.current') : variantAbout(words, variant)}
          </span>
        </button>
      </th>
      {columns.map((id) => (
        <Fragment key={id}>
          <Cell variant={variant} id={id} />
        </Fragment>
      ))}
    </tr>
  )
}

/** What is known about one promise under one variant. */
type Known =
  | { readonly kind: 'open' | 'running' | 'refused' | 'holds' | 'partial' }
  | { readonly kind: 'broken'; readonly verdict: Verdict; readonly all: bigint | null }

function knownOf(state: Exploring, variant: string, id: Verdict['id']): Known {
  if (state.running?.variant === variant) return { kind: 'running' }
  if (state.results.get(variant)?.kind === 'refused') return { kind: 'refused' }
  const found = foundOf(state, variant)
  const verdict = found?.invariants.find((each) => each.id === id)
  if (!found || !verdict) return { kind: 'open' }
  if (!verdict.holds) return { kind: 'broken', verdict, all: found.schedules }
  return { kind: found.complete ? 'holds' : 'partial' }
}

function Cell({ variant, id }: { readonly variant: Variant; readonly id: Verdict['id'] }) {
  const { words } = useExplorer()
  const state = useExploring((all) => all)
  const known = knownOf(state, variant.id, id)
  if (known.kind === 'broken') return <BrokenCell variant={variant} {...known} />
  const text = {
    open: words('explore.cell.open'),
    running: words('explore.search.running'),
    refused: words('explore.cell.refused'),
    holds: words('explore.cell.holds'),
    partial: words('explore.cell.partial'),
  }[known.kind]
  return (
    <td data-verdict={known.kind} title={text}>
      {known.kind === 'holds' && <StatusGlyph status="ok" />}
      {(known.kind === 'partial' || known.kind === 'running') && <StatusGlyph status="waiting" />}
      {(known.kind === 'open' || known.kind === 'refused') && <span aria-hidden="true">–</span>}
      <span className={hidden.hidden}>{text}</span>
    </td>
  )
}

interface BrokenProps {
  readonly variant: Variant
  readonly verdict: Verdict
  readonly all: bigint | null
}

function BrokenCell({ variant, verdict, all }: BrokenProps) {
  const t = useT()
  const { store, words } = useExplorer()
  const isShown = useExploring(
    (state) => state.selected.variant === variant.id && shownVerdict(state)?.id === verdict.id,
  )
  const { id, schedules } = verdict
  const isCounted = schedules !== null && all !== null
  const by = isCounted
    ? words('explore.cell.brokenBy', { count: countText(words, schedules), all: countText(words, all) })
    : words('explore.cell.broken')
  return (
    <td data-verdict="broken">
      <button
        type="button"
        className={styles.broken}
        aria-pressed={isShown}
        aria-label={`${t(`invariant.${id}`)}: ${by}`}
        title={by}
        onClick={() => select(store, variant.id, id)}
      >
        <StatusGlyph status="failed" />
        <span className={styles.count}>
          {isCounted ? countText(words, schedules) : words('explore.cell.broken')}
        </span>
        {isCounted && (
          <span className={styles.share}>
            <span style={{ inlineSize: `${Math.max(2, shareOf(schedules, all))}%` }} />
          </span>
        )}
      </button>
    </td>
  )
}
