// A page of its own in which Mermaid draws our charts, so that what it draws can be compared with the committed geometry, and written anew.

import { createServer, type ViteDevServer } from 'vite'

const page = `<!doctype html>
<html lang="en">
  <head><link rel="icon" href="data:," /></head>
  <body>
    <script type="module">
      import { chartOfVariant } from '/src/projections/chart.ts'
      import { geometryByMermaid } from '/src/ui/flowchart/mermaidGeometry.ts'
      window.drawChart = async (variant) => {
        const chart = chartOfVariant(variant)
        return { wide: await geometryByMermaid(chart, 'wide'), narrow: await geometryByMermaid(chart, 'narrow') }
      }
    </script>
  </body>
</html>`

/** Serves the page from the sources; the address is that of `/`. */
export async function serveChartPage(root: string): Promise<{ server: ViteDevServer; address: string }> {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    // Apart from the cache of `npm start`, which may be running.
    cacheDir: 'node_modules/.vite-charts',
    optimizeDeps: { include: ['mermaid', 'xstate'], entries: [] },
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
  })
  server.middlewares.use('/charts', (_request, response) => {
    response.setHeader('content-type', 'text/html').end(page)
  })
  await server.listen()
  return { server, address: `${server.resolvedUrls?.local[0] ?? ''}charts` }
}
