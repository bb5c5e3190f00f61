import type { Dock } from './docks.ts'
import type { Geometry } from './geometry.ts'
import { ProcessToken } from './ProcessToken.tsx'

interface TokensProps {
  readonly docks: readonly Dock[]
  readonly geometry: Geometry
  readonly motion: 'travel' | 'none'
}

/** Above everything else of a chart, so that a token on its way is never covered. */
export function Tokens({ docks, geometry, motion }: TokensProps) {
  return docks.map((dock) => {
    const edge = motion === 'travel' ? dock.mark.moved?.edge : undefined
    return (
      <ProcessToken key={dock.mark.id} dock={dock} way={(edge && geometry.edges[edge]?.points) || null} />
    )
  })
}
