// A page of its own, served from the sources, for what the bench and the browser tests do with the timeline alone.

import { createServer, type ViteDevServer } from 'vite'

const page = `<!doctype html>
<html lang="en">
  <head>
    <link rel="icon" href="data:," />
    <style>html, body { margin: 0; background: #fff }</style>
  </head>
  <body>
    <div id="root"></div>
    <script type="module">
      import '/src/ui/tokens.css'
      import '/src/ui/base.css'
      import { laboratory } from '/bench/browser/timelineLaboratory.tsx'
      window.laboratory = laboratory
      window.dispatchEvent(new Event('ready-to-bench'))
    </script>
  </body>
</html>`

/** Serves the page from the sources, in production mode; the address is that of `/timeline`. */
export async function serveTimelinePage(
  root: string,
  cacheDir: string,
): Promise<{ server: ViteDevServer; address: string }> {
  process.env['NODE_ENV'] = 'production'
  const server = await createServer({
    root,
    configFile: false,
    mode: 'production',
    appType: 'custom',
    logLevel: 'error',
    // Apart from the cache of `npm start`, which may be running.
    cacheDir,
    define: { 'process.env.NODE_ENV': '"production"' },
    // All of them before the page is opened: one that is found later would be made anew under the feet of what is loaded already.
    optimizeDeps: {
      include: ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/client', 'xstate', 'zustand'],
      entries: ['bench/browser/timelineLaboratory.tsx'],
    },
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
  })
  server.middlewares.use('/timeline', (_request, response) => {
    response.setHeader('content-type', 'text/html').end(page)
  })
  await server.listen()
  return { server, address: `${server.resolvedUrls?.local[0] ?? ''}timeline` }
}
