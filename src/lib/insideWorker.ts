// The inside of a Web Worker: its port, and turns that let other messages in between two slices of work.

import type { Port } from './port.ts'

interface Inside<Out, In> {
  postMessage(message: Out): void
  addEventListener(type: 'message', hear: (event: MessageEvent<In>) => void): void
}

export function portInside<Out, In>(): Port<Out, In> {
  const inside = globalThis as unknown as Inside<Out, In>
  return {
    post: (message) => inside.postMessage(message),
    listen: (hear) => inside.addEventListener('message', ({ data }) => hear(data)),
  }
}

/** Calls back once other messages had their turn. A message channel, because timers would wait four milliseconds. */
export function createTurns(): (next: () => void) => void {
  const turns = new MessageChannel()
  let next: () => void = () => {}
  turns.port1.addEventListener('message', () => next())
  turns.port1.start()
  return (then) => {
    next = then
    turns.port2.postMessage(null)
  }
}
