/**
 * Which layer of src/ may import which, as data. oxlint.config.mjs makes one `no-restricted-imports`
 * override per layer from it; docs/decisions/0001 says why this and not a graph tool.
 */

export const layers = {
  lib: { layers: [], packages: [] },
  // The code that learners read stands for itself.
  listings: { layers: [], packages: [] },
  sim: { layers: ['lib'], packages: ['xstate'] },
  domains: { layers: ['sim', 'lib'], packages: [] },
  scenario: { layers: ['domains', 'sim', 'lib'], packages: ['valibot'] },
  projections: { layers: ['listings', 'sim', 'lib'], packages: [] },
  explore: { layers: ['scenario', 'domains', 'projections', 'sim', 'lib'], packages: [] },
  contention: { layers: ['scenario', 'domains', 'projections', 'sim', 'lib'], packages: [] },
  exports: { layers: ['scenario', 'domains', 'projections', 'sim', 'lib'], packages: [] },
  workshop: { layers: ['explore', 'scenario', 'projections', 'sim', 'lib'], packages: ['valibot'] },
  i18n: { layers: ['lib'], packages: [] },
  session: {
    layers: [
      'i18n',
      'workshop',
      'exports',
      'contention',
      'explore',
      'projections',
      'listings',
      'scenario',
      'domains',
      'sim',
      'lib',
    ],
    packages: ['zustand', 'xstate', 'idb'],
  },
  ui: {
    layers: ['session', 'projections', 'listings', 'workshop', 'i18n', 'lib'],
    packages: ['react', 'react-dom', '@xstate/react', 'zustand', 'mermaid', 'uqr'],
  },
  cli: {
    layers: [
      'i18n',
      'workshop',
      'exports',
      'contention',
      'explore',
      'projections',
      'scenario',
      'domains',
      'sim',
      'lib',
    ],
    packages: ['node:'],
  },
}

/** Packages that are at home in some layers only; a package not named here or in package.json does not resolve anyway. */
const guarded = [
  ...new Set(Object.values(layers).flatMap(({ packages }) => packages)),
  'vitest',
  'fast-check',
  '@fast-check/vitest',
]

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)

/** What only tests share. It keeps to its layer, may use packages that the page must not, and nothing but tests imports it. */
export const testSupport = ['src/**/testing.ts', 'src/**/testing/**/*.ts']

const noTestSupport = {
  regex: String.raw`(^|/)testing(/|\.ts$)`,
  message: 'Test support is for tests (scripts/layers.mjs).',
}

/** Rules hold for all code, tests too: cross-layer imports have a name, siblings are `./x.ts`. */
export const noParentImports = {
  regex: String.raw`^(\.\./|\.$|\./$|\./.*/\.\./)`,
  message: 'No parent imports: use #layer/file.ts across folders, ./file.ts for siblings.',
}

/** The `no-restricted-imports` patterns that hold one layer to its row of the table. */
export const restrictionsOf = (layer) => [
  ...restrictionsOfSupport(layer),
  noTestSupport,
  ...guarded
    .filter((name) => !layers[layer].packages.includes(name))
    .map((name) => ({
      regex: name.endsWith(':') ? `^${name}` : `^${escaped(name)}(/|$)`,
      message: `${layer} may not import ${name} (scripts/layers.mjs).`,
    })),
]

/** The same for what its tests share. */
export function restrictionsOfSupport(layer) {
  const allowed = layers[layer].layers
  const forbidden = Object.keys(layers).filter((other) => other !== layer && !allowed.includes(other))
  return [
    noParentImports,
    ...forbidden.map((other) => ({
      regex: `^#${other}/`,
      message: `${layer} may import ${allowed.join(', ') || 'no other layer'}; ${other} is not among them (scripts/layers.mjs).`,
    })),
  ]
}
