import { defineConfig, devices } from '@playwright/test'

// scripts/e2e.mjs finds the browser and a free port; run through it (`npm run test:e2e -- ARGUMENTS`).
const port = process.env['E2E_PORT'] ?? '4173'
const executablePath = process.env['CHROMIUM_PATH']

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    trace: 'retain-on-failure',
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
    command: `npm run --silent preview -- --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
})
