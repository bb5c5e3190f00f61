// Small questions beside an exploration, answered in one go: how large a scenario is, what its states look like as a graph, what leads to a
// world, and what each step from it leaves open.

import type { Scenario } from '#scenario/schema.ts'
import type { World } from '#sim/world.ts'
import { graphOf, type Graph } from './graph.ts'
import { reachableThrough, type Through } from './reachable.ts'
import type { Remedy } from './remedy.ts'
import { waysHere, type WaysHere } from './waysHere.ts'
import { estimateStates, remediesFor, type Estimate } from './tooLarge.ts'

export interface SizeAsked {
  readonly scenario: Scenario
  /** States that may be kept. */
  readonly budget: number
  readonly reduction: boolean
  readonly crashes: number
}

export interface Size {
  /** undefined: it will be refused. */
  readonly estimate: Estimate | undefined
  /** What would bring it within the budget; empty where it is within already. */
  readonly remedies: readonly Remedy[]
}

export interface Questions {
  readonly size: { readonly asked: SizeAsked; readonly answer: Size }
  readonly graph: {
    readonly asked: { readonly scenario: Scenario; readonly crashes: number }
    readonly answer: Omit<Graph, 'nodeOf'> | undefined
  }
  /** undefined: it will be refused. */
  readonly ways: {
    readonly asked: { readonly scenario: Scenario; readonly world: World; readonly crashes: number }
    readonly answer: WaysHere | undefined
  }
  readonly through: {
    readonly asked: { readonly scenario: Scenario; readonly world: World }
    readonly answer: readonly Through[] | undefined
  }
}

export type QuestionKind = keyof Questions
export type Question = {
  readonly [Kind in QuestionKind]: { readonly kind: Kind; readonly asked: Questions[Kind]['asked'] }
}[QuestionKind]

export function answerTo(question: Question): Questions[QuestionKind]['answer'] {
  switch (question.kind) {
    case 'size': {
      const { scenario, budget, reduction, crashes } = question.asked
      const estimate = estimateStates(scenario, { reduction, crashes })
      const remedies = estimate && remediesFor(scenario, budget, { reduction, crashes })
      return { estimate, remedies: remedies ?? [] }
    }
    case 'graph': {
      const { scenario, crashes } = question.asked
      const graph = graphOf(scenario, { crashes })
      return graph && { nodes: graph.nodes, edges: graph.edges }
    }
    case 'ways': {
      const { scenario, world, crashes } = question.asked
      return waysHere(scenario, world, crashes)
    }
    case 'through':
      return reachableThrough(question.asked.scenario, question.asked.world)
  }
}
