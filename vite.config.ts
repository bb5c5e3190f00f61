import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy } from './scripts/contentSecurityPolicy.ts'
import { shikiListings } from './scripts/shikiListings.ts'

const local = { host: '127.0.0.1', port: 5173 }

/**
 * What the first paint needs is one file: split by who else uses which part of it, it would be 5 kB larger. The entry itself stays apart,
 * because the manifest names the page by it.
 */
const initial = {
  name: 'initial',
  tags: ['$initial' as const],
  test: (id: string) => !/index\.html|src.main\.tsx/.test(id),
}

/** Exercises begin with examples; without this each example that one of them begins with would be a file of its own. */
const examples = { name: 'examples', test: /src.scenario.examples/ }

/** The files of what is loaded right behind the first paint. */
const atOnce = /\/(?:chunk-[\w-]{8}|StageView-|CodeView-|browserHistory-|examples-|en-|ja-)/

export default defineConfig({
  // Relative, so that the built folder works from any path of any static host.
  base: './',
  plugins: [react(), contentSecurityPolicy(), shikiListings()],
  server: local,
  // A frame in a sandbox has no origin, and a module of no origin is loaded only where that is allowed (docs/embedding.md).
  preview: { ...local, cors: { origin: '*' } },
  build: {
    manifest: true,
    modulePreload: {
      // The polyfill is for browsers that this page does not aim at.
      polyfill: false,
      // The list of what each file wants is part of the first download. Scripts are named in it for what is asked for at once; what somebody
      // opens later finds them by itself, one round trip after it.
      resolveDependencies: (file, wanted) =>
        atOnce.test(file) ? wanted : wanted.filter((each) => each.endsWith('.css')),
    },
    rolldownOptions: { output: { codeSplitting: { groups: [initial, examples] } } },
  },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    // Nothing here keeps state in a module that another file could stumble over, and a fresh world for each file costs a quarter of the time.
    pool: 'threads',
    isolate: false,
    // Every core: left alone, a machine with two would use one.
    maxWorkers: '100%',
    // Room for a busy machine: properties over thousands of runs take seconds when they have it to themselves.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    coverage: { include: ['src/**'], exclude: ['src/**/*.test.{ts,tsx}'] },
  },
})
