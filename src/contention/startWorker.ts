import { portOfWorker, type Port } from '#lib/port.ts'
import type { Reply, Request } from './protocol.ts'

/** A worker of its own, and the way to end it. */
export function startWorker(): { readonly port: Port<Request, Reply>; readonly end: () => void } {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return { port: portOfWorker(worker), end: () => worker.terminate() }
}
