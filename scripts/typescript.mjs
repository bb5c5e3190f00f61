// `node --import ./scripts/typescript.mjs FILE.ts` runs TypeScript on Node 20 too, with nothing built first
// (docs/decisions/0002).
import * as module from 'node:module'

if ('registerHooks' in module) {
  const { load } = await import('./typescriptHooks.mjs')
  module.registerHooks({ load })
} else {
  module.register('./typescriptHooks.mjs', import.meta.url)
}
