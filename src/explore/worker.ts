// The explorer in a Web Worker.

import { createTurns, portInside } from '#lib/insideWorker.ts'
import type { Reply, Request } from './protocol.ts'
import { serve } from './serve.ts'

serve(portInside<Reply, Request>(), { later: createTurns(), now: () => performance.now() })
