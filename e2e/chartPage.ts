// A page of its own in which Mermaid draws our charts, so that what it draws can be compared with the committed geometry, and written anew.

import { createServer, type ViteDevServer } from 'vite'

const page = `<!doctype html>
<html lang="en">
  <head><link rel="icon" href="data:," /><link rel="stylesheet" href="/src/ui/tokens.css" /></head>
  <body>
    <script type="module">
      import { chartEn } from '/src/i18n/chart.en.ts'
      import { chartJa } from '/src/i18n/chart.ja.ts'
      import { nodeTextOf } from '/src/ui/flowchart/nodeText.ts'
      import { routeOf } from '/src/ui/flowchart/route.ts'
      import { backgroundCharts } from '/src/sim/machines/backgroundChart.ts'
      import { chartOfVariant } from '/src/projections/chart.ts'
      import { geometryByMermaid } from '/src/ui/flowchart/mermaidGeometry.ts'
      window.drawChart = async (wanted) => {
        const chart = typeof wanted === 'string' ? backgroundCharts[wanted] : chartOfVariant(wanted)
        return { wide: await geometryByMermaid(chart, 'wide'), narrow: await geometryByMermaid(chart, 'narrow') }
      }

      const svg = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
      const extentOf = (text, style) => {
        const element = svg.appendChild(document.createElementNS(svg.namespaceURI, 'text'))
        element.setAttribute('style', style + ';font-size:' + text.size + 'px;text-anchor:' + text.anchor)
        element.setAttribute('x', text.x)
        element.textContent = text.text
        const { x, width } = element.getBBox()
        element.remove()
        return [x, x + width]
      }
      const name = 'font-family:var(--font-body);font-weight:600'
      const figure = 'font-family:var(--font-mono)'
      const facts = {
        attempt: { kind: 'attempt', attempt: 2, max: 3 },
        canRetry: { kind: 'used', attempt: 2, max: 3 },
        answerConflict: { kind: 'status', status: 409 },
        succeed: { kind: 'status', status: 200 },
        fail: { kind: 'status', status: 409 },
        escape: { kind: 'status', status: 500 },
      }
      /** The texts of a chart that don't fit their boxes, in words. */
      window.overflowsOf = (variant, layout, language) => {
        const chart = chartOfVariant(variant)
        const { nodes } = routeOf(chart, layout)
        const dictionary = language === 'ja' ? chartJa : chartEn
        const labels = (key, values = {}) => dictionary[key].replaceAll(/[{](.+?)[}]/g, (_, value) => values[value])
        return chart.nodes.flatMap((node) => {
          const box = nodes[node.id]
          const { name: named, fact, number } = nodeTextOf(node, box, layout, labels, facts[node.id])
          const [left, right] = extentOf(named, name)
          const faults = []
          if (left < box.x - box.width / 2 + 2 || right > box.x + box.width / 2 - 2) faults.push('leaves its box')
          if (number && extentOf(number, name)[1] > left) faults.push('runs into its number')
          if (fact && fact.anchor === 'end' && extentOf(fact, figure)[0] < right + 2) faults.push('runs into its figure')
          return faults.map((fault) => [chart.key, layout, language, named.text, fault].join(' '))
        })
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
