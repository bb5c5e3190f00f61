// The committed geometry of charts, made by `npm run charts` from what Mermaid draws: the usual chart comes with the page, so that it is
// there before anything else is loaded, the others when they are wanted.

import type { Layout } from '#projections/chart.ts'
import type { Geometry } from './geometry.ts'
import retry from './geometry/retry.generated.json' with { type: 'json' }

export type Geometries = Readonly<Record<Layout, Geometry>>

const files = import.meta.glob<{ default: Geometries }>('./geometry/*.generated.json')

// JSON has no tuples, so its points are typed too loosely.
export const usual: Readonly<Record<string, Geometries>> = { retry: retry as unknown as Geometries }

export async function committedGeometry(key: string): Promise<Geometries | undefined> {
  if (usual[key]) return usual[key]
  const file = files[`./geometry/${key}.generated.json`]
  return file && (await file()).default
}
