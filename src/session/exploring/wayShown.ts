// A schedule that somebody wants to see, step by step: what happens, what the stream comes to, and the step after which nothing could save it.

import { narrationOf } from '#projections/narration.ts'
import type { Sentence } from '#projections/sentence.ts'
import { stateShownOf, type StateShown } from '#projections/stateShown.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import type { Choice } from '#sim/choices.ts'
import type { Model } from '#sim/model.ts'
import { runLeniently, worldAt, type Trace } from '#sim/run.ts'
import type { Schedule } from '#sim/schedule.ts'
import { pathOf, type Picture } from './picture.ts'

export interface StepShown {
  readonly process: string
  /** Index of its command; -1: a worker or the relay. */
  readonly command: number
  readonly sentence: Sentence
  readonly state: StateShown
  /** The state is another one than before this step. */
  readonly changed: boolean
  /** From here on it breaks whatever comes. */
  readonly noWayBack: boolean
}

export interface WayShown {
  readonly model: Model
  readonly before: StateShown
  readonly steps: readonly StepShown[]
}

export function wayShown(scenario: Scenario, schedule: Schedule, picture: Picture | null): WayShown {
  const model = modelOfScenario(scenario)
  const { trace } = runLeniently(model, schedule)
  const length = Math.min(schedule.length, trace.steps.length)
  const stream = streamOf(trace, schedule)
  const shown = (cursor: number) => stateShownOf(model, worldAt(trace, cursor), stream)
  const turning = turningPoint(picture, schedule)
  return {
    model,
    before: shown(0),
    steps: trace.steps.slice(0, length).flatMap(({ choice }, index): StepShown[] => {
      const [sentence] = narrationOf(trace, index + 1)
      const state = shown(index + 1)
      if (!sentence) return []
      const process = 'process' in choice ? choice.process : ''
      return [
        {
          process,
          command: indexOf(model, process),
          sentence,
          state,
          changed: JSON.stringify(state) !== JSON.stringify(shown(index)),
          noWayBack: index + 1 === turning,
        },
      ]
    }),
  }
}

const nameOf = (choice: Choice | undefined): string => (choice && 'process' in choice ? choice.process : '')

const indexOf = ({ settings }: Model, process: string): number =>
  settings.commands.findIndex(({ id }) => id === process.replace(/'+$/, ''))

/** The stream that the last step is about, else that of the first command. */
function streamOf({ model }: Trace, schedule: Schedule): string {
  const { commands } = model.settings
  return (commands[indexOf(model, nameOf(schedule.at(-1)))] ?? commands[0])?.stream ?? ''
}

/** After how many steps the picture says that it is lost; 0: it does not say. */
function turningPoint(picture: Picture | null, schedule: Schedule): number {
  if (!picture) return 0
  const index = pathOf(picture, schedule).findIndex((id) => picture.nodes[id]?.prospect === 'lost')
  return Math.max(0, index)
}
