// How schedules end: every combination of outcomes with its share of all schedules, and a shortest one of each to be played.

import { useState } from 'react'
import { foundOf, variantOf, type Exploration } from '#session/exploring/exploring.ts'
import { shareOf } from '#session/exploring/numbers.ts'
import { commandIndex } from '#projections/commandNamed.ts'
import buttons from '#ui/shared/Button.module.css'
import { useSession, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { Token } from '#ui/shared/Token.tsx'
import { Card } from './Card.tsx'
import { useExplorer, useExploring } from './exploreContext.ts'
import styles from './OutcomeList.module.css'
import { PlayLink } from './PlayLink.tsx'
import type { ExploreTexts } from '#i18n/explore.ts'
import { countText, percentText, variantName } from './variantText.ts'

type Ending = Exploration['outcomes'][number]

const shownAtFirst = 8

export function OutcomeList() {
  const t = useT()
  const { words } = useExplorer()
  const variant = useExploring(variantOf)
  const found = useExploring((state) => foundOf(state, state.selected.variant))
  const [all, setAll] = useState(false)
  if (!found || !variant) return null
  const endings = found.outcomes.toSorted((a, b) => compare(b.schedules, a.schedules))
  const shown = all ? endings : endings.slice(0, shownAtFirst)
  const title = titleOf(words, found, variantName(t, words, variant))
  return (
    <Card title={title}>
      {endings.length === 0 && <p className={styles.none}>{words('explore.outcomes.none')}</p>}
      {found.schedules !== null && <Bar endings={endings} all={found.schedules} />}
      <ul className={styles.list}>
        {shown.map((ending) => (
          <Row key={JSON.stringify(ending.commands)} ending={ending} all={found.schedules} />
        ))}
      </ul>
      {shown.length < endings.length && (
        <button type="button" className={`${buttons.plain} ${styles.more}`} onClick={() => setAll(true)}>
          {words('explore.outcomes.more', { count: endings.length - shown.length })}
        </button>
      )}
    </Card>
  )
}

function titleOf(words: ExploreTexts, { schedules }: Exploration, policy: string): string {
  if (schedules === null) return words('explore.outcomes')
  return schedules === 1n
    ? words('explore.outcomes.one', { policy })
    : words('explore.outcomes.of', { policy, count: countText(words, schedules) })
}

const compare = (a: bigint | null, b: bigint | null): number =>
  a === null || b === null || a === b ? 0 : a > b ? 1 : -1

/** All schedules as one bar; what breaks a promise on its way is marked in each part. */
function Bar({ endings, all }: { readonly endings: readonly Ending[]; readonly all: bigint }) {
  return (
    <div className={styles.bar} aria-hidden="true">
      {endings.map(({ commands, schedules, breaking }) => (
        <span
          key={JSON.stringify(commands)}
          className={styles.part}
          style={{ flexGrow: Math.max(0.4, shareOf(schedules ?? 0n, all)) }}
        >
          <span
            className={styles.breaking}
            style={{ inlineSize: `${shareOf(breaking ?? 0n, schedules ?? 1n)}%` }}
          />
        </span>
      ))}
    </div>
  )
}

function Row({ ending, all }: { readonly ending: Ending; readonly all: bigint | null }) {
  const t = useT()
  const { words } = useExplorer()
  const variant = useExploring(variantOf)
  const { commands, schedules, breaking, example } = ending
  const entries = Object.entries(commands)
  const named = t.list(
    entries.map(([process, outcome]) =>
      words('explore.outcome.part', { process, outcome: t(`pill.${outcome}`) }),
    ),
  )
  const breaks = breaking !== null && breaking > 0n
  return (
    <li className={styles.row}>
      <StatusGlyph status={breaks ? 'failed' : 'ok'} />
      <span className={styles.who}>
        {entries.map(([process, outcome]) => (
          <Ended key={process} process={process} text={t(`pill.${outcome}`)} />
        ))}
        {breaks && (
          <span className={styles.bad}>
            {words('explore.outcome.breaking', { count: countText(words, breaking) })}
          </span>
        )}
      </span>
      {schedules !== null && all !== null && (
        <>
          <span className={styles.count}>{countText(words, schedules)}</span>
          <span className={styles.share}>{percentText(words, shareOf(schedules, all))}</span>
        </>
      )}
      {variant && (
        <PlayLink
          className={buttons.outlined}
          scenario={variant.scenario}
          schedule={example}
          label={words('explore.outcome.playNamed', { outcome: named })}
        >
          <Icon name="play" />
          {words('explore.outcome.play')}
        </PlayLink>
      )}
    </li>
  )
}

function Ended({ process, text }: { readonly process: string; readonly text: string }) {
  const model = useSession(({ trace }) => trace.model)
  return (
    <span className={styles.ended}>
      <Token process={process} command={commandIndex(model, process)} size="small" />
      {text}
    </span>
  )
}
