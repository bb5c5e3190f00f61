// Which schedules lead to where the run at hand stands, counted on demand: where there are too many states for a picture to point at.

import { useState } from 'react'
import { scheduleText } from '#session/exploring/goTo.ts'
import { waysToRun, type RunWaysFound } from '#session/exploring/waysToRun.ts'
import type { Variant } from '#session/exploring/variants.ts'
import { variantIdOf } from '#session/exploring/variants.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePage, useSession } from '#ui/shared/context.ts'
import { useExplorer, useExploring } from './exploreContext.ts'
import { PlayLink } from './PlayLink.tsx'
import styles from './StateGraph.module.css'
import { waysText } from './waysText.ts'

/** What an answer is about. */
interface Moment {
  readonly trace: unknown
  readonly cursor: number
  readonly crashes: number
  readonly variant: Variant
}

export function RunWays({ variant }: { readonly variant: Variant }) {
  const { store, words } = useExplorer()
  const { session } = usePage()
  const trace = useSession((state) => state.trace)
  const cursor = useSession((state) => state.cursor)
  const scenario = useSession((state) => state.scenario)
  const crashes = useExploring(({ options }) => options.crashes)
  const [told, tell] = useState<{ readonly at: Moment; readonly found: RunWaysFound | 'asking' } | null>(null)
  if (variantIdOf(scenario) !== variant.id) return null
  const isNow = (at: Moment): boolean =>
    at.trace === trace && at.cursor === cursor && at.crashes === crashes && at.variant === variant
  if (cursor === 0) return <p className={styles.details}>{words('explore.node.ways.begin')}</p>
  const found = told && isNow(told.at) ? told.found : null
  const ask = async () => {
    const at = { trace, cursor, crashes, variant }
    tell({ at, found: 'asking' })
    const answer = await waysToRun(store, session)
    tell((now) => (now?.at === at ? { at, found: answer } : now))
  }
  return (
    <div className={styles.details}>
      <p>{words('explore.here', { count: cursor })}</p>
      {found === null ? (
        <button type="button" className={buttons.outlined} onClick={() => void ask()}>
          {words('explore.node.ways')}
        </button>
      ) : (
        <div role="status">
          <Told found={found} variant={variant} />
        </div>
      )}
    </div>
  )
}

function Told({ found, variant }: { readonly found: RunWaysFound | 'asking'; readonly variant: Variant }) {
  const { words } = useExplorer()
  if (found === 'asking') return <p>{words('explore.here.asking')}</p>
  if (found.kind === 'elsewhere') return <p>{words('explore.here.elsewhere')}</p>
  if (found.kind === 'tooMany') return <p>{words('explore.here.tooMany', { count: found.most })}</p>
  if (found.shortest.length === 0) return <p>{words('explore.node.ways.begin')}</p>
  return (
    <>
      <p>{waysText(words, found)}</p>
      <p>
        {words('explore.here.shortest', { count: found.shortest.length })}{' '}
        <code>{scheduleText(found.shortest)}</code>
      </p>
      <PlayLink className={buttons.outlined} scenario={variant.scenario} schedule={found.shortest}>
        {words('explore.counterexample.play')}
      </PlayLink>
    </>
  )
}
