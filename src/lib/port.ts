// A worker and the page talk through two ports: plain data in both directions, so a test can put two lists in their place.

/** One end of a channel: a worker, the inside of a worker, or in tests a list. */
export interface Port<Out, In> {
  /** What is transferred belongs to the other side from then on. */
  post(message: Out, transferred?: Transferable[]): void
  listen(hear: (message: In) => void): void
}

/** The page's end; `new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })` makes the worker. */
export const portOfWorker = <Out, In>(worker: Worker): Port<Out, In> => ({
  post: (message, transferred = []) => worker.postMessage(message, transferred),
  listen: (hear) => worker.addEventListener('message', ({ data }: MessageEvent<In>) => hear(data)),
})
