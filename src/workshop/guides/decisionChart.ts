// The chart of a decision guide: a Mermaid text, and for each box a place on a grid of two columns. Questions stand one below the other; the
// answer that ends the questions leads to the right.

import { answers, type Answer, type DecisionGuide } from './decision.ts'

export interface DecisionNode {
  readonly id: string
  readonly kind: 'question' | 'leaf'
  readonly column: 0 | 1
  readonly row: number
}

export interface DecisionEdge {
  /** As in the Mermaid text: letters only. */
  readonly id: string
  readonly from: string
  readonly to: string
  readonly answer: Answer
}

export interface DecisionChart {
  readonly nodes: readonly DecisionNode[]
  readonly edges: readonly DecisionEdge[]
  readonly rows: number
}

const edgeIdOf = (from: string, answer: Answer): string => `e_${from}_${answer}`

/** O(questions). */
export function decisionChartOf(guide: DecisionGuide): DecisionChart {
  const nodes: DecisionNode[] = []
  const edges: DecisionEdge[] = []
  let row = 0
  let at: string | null = guide.start
  while (at !== null) {
    const id: string = at
    const question: Readonly<Record<Answer, string>> | undefined = guide.questions[id]
    nodes.push({ id, kind: question ? 'question' : 'leaf', column: 0, row })
    if (!question) break
    for (const answer of answers)
      edges.push({ id: edgeIdOf(id, answer), from: id, to: question[answer], answer })
    const aside: Answer = guide.questions[question.yes] ? 'no' : 'yes'
    nodes.push({ id: question[aside], kind: 'leaf', column: 1, row })
    at = question[aside === 'yes' ? 'no' : 'yes']
    row++
  }
  return { nodes, edges, rows: row + 1 }
}

export interface DecisionLabels {
  /** In lines. */
  readonly node: (id: string) => readonly string[]
  readonly answer: (answer: Answer) => string
}

/** Mermaid reads `end` and a few more as keywords, so ids never stand alone. */
export const boxNameOf = (id: string): string => `n_${id}`

const quoted = (text: string): string => `"${text.replaceAll('"', '#quot;')}"`

/** Deterministic: the same guide and labels give the same text. */
export function decisionMermaidOf({ nodes, edges }: DecisionChart, labels: DecisionLabels): string {
  const boxes = nodes.map(({ id, kind }) => {
    const text = quoted(labels.node(id).join('<br/>'))
    return kind === 'question' ? `  ${boxNameOf(id)}{{${text}}}` : `  ${boxNameOf(id)}(${text})`
  })
  const ways = edges.map(
    ({ id, from, to, answer }) =>
      `  ${boxNameOf(from)} ${id}@-->|${quoted(labels.answer(answer))}| ${boxNameOf(to)}`,
  )
  return ['flowchart TD', ...boxes, ...ways, ''].join('\n')
}
