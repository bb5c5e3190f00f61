import { portOfWorker, type Port } from '#lib/port.ts'
import type { PaintReply, PaintRequest } from './paintProtocol.ts'

/** A worker that has said that it is ready; null where there can be none. `onBroken`: it was, and is no more. */
export function startPaintWorker(onBroken: () => void): Promise<Port<PaintRequest, PaintReply> | null> {
  const worker = newWorker()
  if (!worker) return Promise.resolve(null)
  const port = portOfWorker<PaintRequest, PaintReply>(worker)
  return new Promise((resolve) => {
    let isReady = false
    port.listen(({ kind }) => {
      if (kind !== 'ready') return
      isReady = true
      resolve(port)
    })
    worker.addEventListener('error', () => {
      worker.terminate()
      if (isReady) onBroken()
      else resolve(null)
    })
  })
}

function newWorker(): Worker | null {
  if (!('transferControlToOffscreen' in HTMLCanvasElement.prototype)) return null
  try {
    return new Worker(new URL('./paintWorker.ts', import.meta.url), { type: 'module' })
  } catch {
    // A page without an origin may start none.
    return null
  }
}
