// All states of a small scenario as a picture: every schedule is a way through it, the run at hand is marked, and a state that is pressed is
// where the run then stands.

import { useMemo, useState } from 'react'
import { pathOf } from '#session/exploring/picture.ts'
import { goTo } from '#session/exploring/goTo.ts'
import { mostNodes, variantOf } from '#session/exploring/exploring.ts'
import { variantIdOf } from '#session/exploring/variants.ts'
import { waysTo } from '#session/exploring/waysTo.ts'
import { usePage, useSession } from '#ui/shared/context.ts'
import { Card } from './Card.tsx'
import { useExplorer, useExploring } from './exploreContext.ts'
import { GraphDrawing } from './GraphDrawing.tsx'
import { Legend } from './Legend.tsx'
import { NodeDetails } from './NodeDetails.tsx'
import { RunWays } from './RunWays.tsx'
import styles from './StateGraph.module.css'

export function StateGraph() {
  const { words } = useExplorer()
  const { session } = usePage()
  const picture = useExploring((state) => state.picture)
  const isKnown = useExploring(({ size }) => size !== null)
  const variant = useExploring(variantOf)
  const [picked, pick] = useState<{ readonly of: unknown; readonly node: number } | null>(null)
  const path = usePath()
  const here = path?.at(-1) ?? null
  const node = picked?.of === picture ? picked.node : null
  const ways = useMemo(() => (picture && node !== null ? waysTo(picture, node) : null), [picture, node])
  if (!picture || !variant)
    return isKnown ? (
      <Card title={words('explore.picture')}>
        <p className={styles.none}>{words('explore.picture.none', { count: mostNodes })}</p>
        {variant && <RunWays variant={variant} />}
      </Card>
    ) : null
  const [first = '', second = ''] = picture.processes
  return (
    <Card
      title={words(picture.kind === 'grid' ? 'explore.picture.grid' : 'explore.picture')}
      tool={<Legend picture={picture} />}
    >
      <p className={styles.how}>
        {picture.kind === 'grid'
          ? words('explore.picture.how', { first, second })
          : words('explore.picture.how.layers')}
      </p>
      <GraphDrawing
        picture={picture}
        path={path ?? []}
        here={here}
        picked={node}
        lit={ways?.states ?? null}
        onPick={(id) => pick({ of: picture, node: id })}
        onGo={(id) => {
          pick({ of: picture, node: id })
          goTo(session, variant.scenario, waysTo(picture, id).shortest)
        }}
      />
      <NodeDetails picture={picture} node={node} ways={ways} />
    </Card>
  )
}

/** Where the run at hand has been in this picture; null: it runs under another variant. */
function usePath(): readonly number[] | null {
  const picture = useExploring((state) => state.picture)
  const trace = useSession((state) => state.trace)
  const cursor = useSession((state) => state.cursor)
  const scenario = useSession((state) => state.scenario)
  return useMemo(() => {
    if (!picture || variantIdOf(picture.scenario) !== variantIdOf(scenario)) return null
    return pathOf(
      picture,
      trace.steps.slice(0, cursor).map(({ choice }) => choice),
    )
  }, [picture, trace, cursor, scenario])
}
