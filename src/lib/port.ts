// A worker and the page talk through two ports: plain data in both directions, so a test can put two lists in their place.

/** One end of a channel: a worker, the inside of a worker, or in tests a list. */
export interface Port<Out, In> {
  post(message: Out): void
  listen(hear: (message: In) => void): void
}

/** The page's end; `new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })` makes the worker. */
export const portOfWorker = <Out, In>(worker: Worker): Port<Out, In> => ({
  post: (message) => worker.postMessage(message),
  listen: (hear) => worker.addEventListener('message', ({ data }: MessageEvent<In>) => hear(data)),
})
