// Contention in a Web Worker, so that the page never waits for it.

import { createTurns, portInside } from '#lib/insideWorker.ts'
import type { Reply, Request } from './protocol.ts'
import { serve } from './serve.ts'

serve(portInside<Reply, Request>(), createTurns())
