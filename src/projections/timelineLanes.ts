// Which lanes a run has besides those of its requests: only what its mode of dispatch has use for.

import { versionOf } from '#sim/eventStore.ts'
import type { Trace } from '#sim/run.ts'
import { worldOf } from '#sim/start.ts'
import type { Builder } from './timelineBuilder.ts'

export function addLanes(builder: Builder, trace: Trace): void {
  const { settings } = trace.model
  const { mode } = settings.dispatch
  const start = trace.checkpoints[0] ?? worldOf(trace.model)
  for (const stream of new Set(settings.commands.map((command) => command.stream))) {
    const lane = builder.addLane(`store/${stream}`, 'store', stream)
    lane.levels.push({ at: 0, step: -1, value: versionOf(start.streams, stream) })
  }
  if (mode === 'inTransaction' || mode === 'afterCommit' || mode === 'queue')
    builder.addLane('dispatcher', 'dispatcher', '')
  if (mode === 'outbox') builder.addLane('outbox', 'outbox', '')
  if (mode === 'outbox') builder.addLane('relay/R', 'relay', 'R')
  if (mode === 'queue') builder.addLane('queue', 'queue', '')
  if (mode === 'outbox') builder.addLane('broker', 'broker', '')
  for (const { id } of trace.end.background?.workers ?? []) builder.addLane(`worker/${id}`, 'worker', id)
  if (settings.sideEffect !== 'none') builder.addLane('handler/sideEffect', 'handler', 'sideEffect')
  if (mode === 'none') return
  for (const { id } of settings.handlers) builder.addLane(`handler/${id}`, 'handler', id)
}
