// The explorer in a Web Worker. A message channel gives way to other messages between two slices; timers would wait four milliseconds.

import type { Reply, Request } from './protocol.ts'
import { serve } from './serve.ts'

interface Inside {
  postMessage(message: Reply): void
  addEventListener(type: 'message', hear: (event: MessageEvent<Request>) => void): void
}

const inside = globalThis as unknown as Inside
const turns = new MessageChannel()
let next: () => void = () => {}
turns.port1.addEventListener('message', () => next())
turns.port1.start()

serve(
  {
    post: (reply) => inside.postMessage(reply),
    listen: (hear) => inside.addEventListener('message', ({ data }) => hear(data)),
  },
  {
    later(then) {
      next = then
      turns.port2.postMessage(null)
    },
  },
)
