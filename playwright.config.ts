import { defineConfig, devices } from '@playwright/test'

// scripts/e2e.mjs finds the browser and a free port; run through it (`npm run test:e2e -- ARGUMENTS`).
const port = process.env['E2E_PORT'] ?? '4173'
const dist = process.env['E2E_DIST'] ?? 'dist'
const executablePath = process.env['CHROMIUM_PATH']

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // A step of a test takes a second or two; the rest is room for a machine that has other things to do.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    // What cannot be clicked by then never can, and says so long before the test's own end.
    actionTimeout: 30_000,
    baseURL: `http://127.0.0.1:${port}/`,
    // Recording costs as much as the tests themselves: `TRACE=1 npm run test:e2e -- FILE` when one needs it.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
    locale: 'en-US',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Without these Chromium looks up its vendor's hosts at every start.
      args: [
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
  webServer: {
    command: `npm run --silent preview -- --port ${port} --strictPort --outDir ${dist}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
})
