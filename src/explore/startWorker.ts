import { portOfWorker } from '#lib/port.ts'
import { createExploreClient, type ExploreClient } from './client.ts'

/** A client with a worker of its own, in a browser. */
export const startExploreWorker = (): ExploreClient =>
  createExploreClient(portOfWorker(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })))
