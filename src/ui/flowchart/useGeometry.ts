// The geometry of a chart: at once where it is known, else as soon as it is loaded or drawn. Meanwhile the last chart stays.

import { useEffect, useState } from 'react'
import type { Chart, Layout } from '#projections/chart.ts'
import { committedGeometry, usual, type Geometries } from './committed.ts'
import type { Geometry } from './geometry.ts'

const known = new Map<string, Geometries>(Object.entries(usual))

interface Drawn {
  readonly chart: Chart
  readonly geometry: Geometry
}

/** What to paint: the wanted chart, or the one before it while the wanted one is on its way. null only if nothing was ever drawn. */
export function useGeometry(chart: Chart, layout: Layout): Drawn | null {
  const [, arrived] = useState(0)
  const [last, setLast] = useState<Chart | null>(null)
  const ready = known.get(chart.key)
  if (ready && last !== chart) setLast(chart)
  useEffect(() => {
    if (known.has(chart.key)) return undefined
    let wanted = true
    void geometriesOf(chart).then((geometries) => {
      known.set(chart.key, geometries)
      if (wanted) arrived((count) => count + 1)
    })
    return () => {
      wanted = false
    }
  }, [chart])
  const shown = ready ? chart : last
  const geometry = shown && known.get(shown.key)?.[layout]
  return shown && geometry ? { chart: shown, geometry } : null
}

async function geometriesOf(chart: Chart): Promise<Geometries> {
  const committed = await committedGeometry(chart.key)
  if (committed) return committed
  try {
    const { geometryByMermaid } = await import('./mermaidGeometry.ts')
    return { wide: await geometryByMermaid(chart, 'wide'), narrow: await geometryByMermaid(chart, 'narrow') }
  } catch {
    // Mermaid could not be loaded (the network was gone): its places are ours anyway.
    const { routeOf } = await import('./route.ts')
    return { wide: routeOf(chart, 'wide'), narrow: routeOf(chart, 'narrow') }
  }
}
