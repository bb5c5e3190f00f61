import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy } from './scripts/contentSecurityPolicy.ts'

const local = { host: '127.0.0.1', port: 5173 }

export default defineConfig({
  // Relative, so that the built folder works from any path of any static host.
  base: './',
  plugins: [react(), contentSecurityPolicy()],
  server: local,
  preview: local,
  build: {
    manifest: true,
    // The polyfill is for browsers that this page does not aim at.
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    coverage: { include: ['src/**'], exclude: ['src/**/*.test.{ts,tsx}'] },
  },
})
