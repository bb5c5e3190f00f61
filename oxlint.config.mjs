import { defineConfig } from 'oxlint'
import {
  layers,
  noParentImports,
  restrictionsOf,
  restrictionsOfSupport,
  testSupport,
} from './scripts/layers.mjs'

const tests = ['**/*.test.ts', '**/*.test.tsx']

/** Same seed and schedule, same trace, on every engine: no clock, no ambient randomness, no host. */
const hostGlobals = [
  'Date',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'process',
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'globalThis',
  'fetch',
  'crypto',
  'console',
].map((name) => ({ name, message: 'The simulation is pure: take time, randomness and effects as values.' }))

/** ECMAScript leaves the precision of these to the engine, so two browsers could disagree on a trace. */
const inexactMath = (
  'sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh ' +
  'exp expm1 log log1p log2 log10 pow cbrt hypot'
)
  .split(' ')
  .map((property) => ({
    object: 'Math',
    property,
    message: 'Engines may differ in the last bit: use exact integer arithmetic in the simulation.',
  }))

const mathRandom = {
  object: 'Math',
  property: 'random',
  message: 'Runs are reproducible: draw from a seeded generator in #lib/.',
}

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise', 'vitest'],
  categories: { correctness: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  env: { builtin: true, es2023: true, browser: true, node: true },
  ignorePatterns: ['dist', 'coverage', 'test-results', 'playwright-report'],
  rules: {
    'eslint/eqeqeq': ['error', 'always'],
    'eslint/no-console': 'error',
    'eslint/no-var': 'error',
    'eslint/prefer-const': 'error',
    'eslint/no-restricted-imports': ['error', { patterns: [noParentImports] }],
    // A circle of types alone is one, too: what both sides name has a home of its own.
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-self-import': 'error',
    'import/no-default-export': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: false },
    ],
    // Compares strings by code unit, which is the total order that traces rely on; a comparator adds nothing.
    'typescript/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
    // In SVG there is no tag for these roles.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/react-in-jsx-scope': 'off',
    'vitest/no-disabled-tests': 'error',
    'vitest/no-focused-tests': 'error',
    // Given/when/then and property tests assert inside a helper, which this rule cannot see.
    'vitest/expect-expect': 'off',
    'vitest/no-standalone-expect': 'off',
    'vitest/no-conditional-expect': 'off',
  },
  overrides: [
    ...Object.keys(layers).map((layer) => ({
      files: [`src/${layer}/**/*.{ts,tsx}`],
      excludeFiles: tests,
      rules: { 'eslint/no-restricted-imports': ['error', { patterns: restrictionsOf(layer) }] },
    })),
    ...Object.keys(layers).map((layer) => ({
      files: testSupport.map((files) => files.replace('**', `${layer}/**`)),
      rules: { 'eslint/no-restricted-imports': ['error', { patterns: restrictionsOfSupport(layer) }] },
    })),
    {
      files: ['src/sim/**/*.ts', 'src/domains/**/*.ts'],
      excludeFiles: tests,
      rules: {
        'eslint/no-restricted-globals': ['error', ...hostGlobals],
        'eslint/no-restricted-properties': ['error', mathRandom, ...inexactMath],
      },
    },
    {
      files: ['src/{lib,scenario,projections,explore,contention,exports,workshop}/**/*.ts'],
      excludeFiles: tests,
      rules: { 'eslint/no-restricted-properties': ['error', mathRandom] },
    },
    {
      files: ['**/*.config.{ts,mjs}'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      files: ['scripts/**', 'bench/**', 'src/cli/**'],
      rules: { 'eslint/no-console': 'off' },
    },
    {
      // A bench may start what the scripts start: a build, a browser.
      files: ['bench/**'],
      rules: { 'eslint/no-restricted-imports': 'off' },
    },
    {
      // Playwright's fixtures are not hooks, and its tests are not Vitest's. They share the bench's page for the timeline alone.
      files: ['e2e/**'],
      rules: {
        'react/rules-of-hooks': 'off',
        'vitest/no-disabled-tests': 'off',
        'eslint/no-restricted-imports': 'off',
      },
    },
    {
      files: tests,
      rules: { 'typescript/no-non-null-assertion': 'off' },
    },
  ],
})
