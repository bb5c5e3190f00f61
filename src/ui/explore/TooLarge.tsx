import { exploreSelected, remedied, variantOf, type Remedy } from '#session/exploring/exploring.ts'
import { openScenario } from '#session/session.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePage } from '#ui/shared/context.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { useExplorer, useExploring } from './exploreContext.ts'
import styles from './TooLarge.module.css'
import type { ExploreTexts } from '#i18n/explore.ts'

/** Said before it runs: more states than may be kept, and what would make it small enough. */
export function TooLarge() {
  const { words, store } = useExplorer()
  const { session } = usePage()
  const size = useExploring((state) => state.size)
  const budget = useExploring((state) => state.options.states)
  const variant = useExploring(variantOf)
  const isAsked = useExploring(({ results, selected }) => results.has(selected.variant))
  const isRunning = useExploring((state) => state.running !== null)
  const states = size?.estimate?.states ?? 0
  if (!size || !variant || states <= budget || isAsked || isRunning) return null
  return (
    <section className={styles.note}>
      <p className={styles.line}>
        <StatusGlyph status="waiting" />
        {Number.isFinite(states)
          ? words('explore.size.large', { states: rounded(states), budget })
          : words('explore.size.endless')}
      </p>
      <p>{words(size.remedies.length > 0 ? 'explore.size.remedies' : 'explore.size.none')}</p>
      <div className={styles.ways}>
        {size.remedies.map((remedy) => (
          <button
            key={JSON.stringify(remedy)}
            type="button"
            className={buttons.outlined}
            onClick={() => openScenario(session, remedied(variant.scenario, remedy))}
          >
            {remedyText(words, remedy)}
          </button>
        ))}
        <button type="button" className={buttons.plain} onClick={() => void exploreSelected(store)}>
          {words('explore.size.anyway')}
        </button>
      </div>
    </section>
  )
}

/** A guess has no more than two digits to it. */
function rounded(states: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(states)) - 1)
  return Math.round(states / unit) * unit
}

function remedyText(words: ExploreTexts, remedy: Remedy): string {
  switch (remedy.kind) {
    case 'fewerCommands':
      return words('explore.size.remedy.fewerCommands', { count: remedy.commands })
    case 'fewerAttempts':
      return words('explore.size.remedy.fewerAttempts', { count: remedy.attempts })
    case 'fewerWorkers':
      return words('explore.size.remedy.fewerWorkers', { count: remedy.workers })
    case 'noDispatch':
      return words('explore.size.remedy.noDispatch')
  }
}
