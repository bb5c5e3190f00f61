import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './watchedPage.ts'

const dist = process.env['E2E_DIST'] ?? join(import.meta.dirname, '..', 'dist')
const prefix = '/some/where/deep/'
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

test('the built page works from any folder of a static host', async ({ page }) => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const file = pathname === prefix ? 'index.html' : pathname.replace(prefix, '')
    readFile(join(dist, file)).then(
      (content) => response.setHeader('content-type', types[extname(file)] ?? 'text/plain').end(content),
      () => response.writeHead(404).end(),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await page.goto(`http://127.0.0.1:${port}${prefix}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  server.close()
})
