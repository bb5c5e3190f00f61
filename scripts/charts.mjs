// Writes the geometry of the committed charts anew: Mermaid draws them in a browser, see e2e/chart-geometry.spec.ts.
process.env.CHARTS = 'write'
process.argv.push('chart-geometry')
await import('./e2e.mjs')
