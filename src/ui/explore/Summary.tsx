import { Fragment, type ReactNode } from 'react'
import { foundOf } from '#session/exploring/exploring.ts'
import type { Exploration, Exploring } from '#session/exploring/exploring.ts'
import { useT } from '#ui/shared/context.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { useCounterexample } from './broken.ts'
import { useExplorer, useExploring } from './exploreContext.ts'
import { headlineOf } from './headline.ts'
import styles from './Summary.module.css'
import type { ExploreTexts } from '#i18n/explore.ts'
import { countText } from './variantText.ts'

/** What was found, as a sentence and in figures. */
export function Summary({ heading: Heading }: { readonly heading: 'h1' | 'h2' }) {
  const t = useT()
  const { words } = useExplorer()
  const state = useExploring((all) => all)
  const broken = useCounterexample()
  const result = state.results.get(state.selected.variant)
  const found = foundOf(state, state.selected.variant)
  return (
    <div className={styles.summary}>
      <div className={styles.sentence}>
        <Heading className={styles.headline}>{headlineOf(t, words, state, broken)}</Heading>
        {found && <p className={styles.about}>{exactly(words, found, state.options.crashes)}</p>}
        {result?.kind === 'refused' &&
          result.refusals.map((refusal) => (
            <p key={JSON.stringify(refusal)} className={styles.about}>
              {refusal.reason === 'dedupWindow'
                ? words('explore.refused.dedupWindow')
                : words('explore.refused.faultWindow', { handler: refusal.handler })}
            </p>
          ))}
        {found && <Attempts found={found} />}
      </div>
      <Figures state={state} found={found} />
    </div>
  )
}

function exactly(words: ExploreTexts, { complete }: Exploration, crashes: number): string {
  if (!complete) return words('explore.partial')
  return crashes === 0 ? words('explore.exact') : words('explore.exact.crashes', { count: crashes })
}

function Attempts({ found }: { readonly found: Exploration }) {
  const { words } = useExplorer()
  return (
    <p className={styles.about}>
      {words('explore.attempts')}{' '}
      {Object.entries(found.attempts).map(([process, count]) => (
        <Fragment key={process}>
          <span className={styles.attempt}>{words('explore.attempt', { process, count })}</span>{' '}
        </Fragment>
      ))}
    </p>
  )
}

function Figures({ state, found }: { readonly state: Exploring; readonly found: Exploration | null }) {
  const { words } = useExplorer()
  const isRunning = state.running?.variant === state.selected.variant
  return (
    <dl className={styles.figures} aria-label={words('explore.figures')}>
      <Figure name={words('explore.figure.search')}>
        {found && <StatusGlyph status={found.complete ? 'ok' : 'waiting'} />}
        {words(
          `explore.search.${found ? (found.complete ? 'complete' : 'partial') : isRunning ? 'running' : 'none'}`,
        )}
      </Figure>
      {found && (
        <>
          <Figure name={words(found.reduced ? 'explore.figure.merged' : 'explore.figure.states')}>
            {words.number(found.states)}
          </Figure>
          <Figure name={words('explore.figure.transitions')}>{words.number(found.transitions)}</Figure>
          <Figure name={words('explore.figure.schedules')}>
            {found.schedules === null ? words('explore.uncounted') : countText(words, found.schedules)}
          </Figure>
          <Longest found={found} />
        </>
      )}
    </dl>
  )
}

/** Of the merged states alone nobody could tell how long a schedule gets; then it says how far the search got. */
function Longest({ found: { longest, maxDepth } }: { readonly found: Exploration }) {
  const { words } = useExplorer()
  return (
    <Figure name={words(longest === null ? 'explore.figure.deepest' : 'explore.figure.longest')}>
      {words('explore.figure.steps', { count: longest ?? maxDepth })}
    </Figure>
  )
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
