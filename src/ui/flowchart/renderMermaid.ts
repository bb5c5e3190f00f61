// Mermaid, loaded when it is first wanted and kept to one drawing at a time (its settings are global).

import mermaid, { type MermaidConfig } from 'mermaid'
import { interleaveLayout, type layoutName } from './mermaidLayout.ts'

/** `secure`: without it a directive inside a diagram could change these. */
const settings: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  look: 'classic',
  theme: 'base',
  htmlLabels: false,
  handDrawnSeed: 1,
  suppressErrorRendering: true,
  flowchart: { useMaxWidth: true, diagramPadding: 8 },
  secure: [
    'secure',
    'securityLevel',
    'startOnLoad',
    'maxTextSize',
    'maxEdges',
    'suppressErrorRendering',
    'layout',
    'htmlLabels',
    'themeCSS',
    'theme',
    'themeVariables',
    'look',
    'flowchart',
  ],
}

export interface Drawing {
  readonly id: string
  readonly text: string
  readonly layout: 'dagre' | typeof layoutName
  /** In pixels. */
  readonly fontSize: number
}

let drawn = 0
let turn: Promise<unknown> = Promise.resolve()

export const nextId = (): string => `mermaid-${++drawn}`

/** One after the other. The element stays in the page while `look` does: nothing has a size without. */
export function inTurn<T>(drawing: Drawing, look: (svg: SVGSVGElement) => T): Promise<T> {
  const mine = turn.then(() => drawnFor(drawing, look))
  turn = mine.catch(() => undefined)
  return mine
}

async function drawnFor<T>(
  { id, text, layout, fontSize }: Drawing,
  look: (svg: SVGSVGElement) => T,
): Promise<T> {
  mermaid.registerLayoutLoaders([interleaveLayout])
  const themeVariables = { fontFamily: 'sans-serif', fontSize: `${fontSize}px` }
  mermaid.initialize({ ...settings, layout, themeVariables })
  const holder = document.createElement('div')
  // Off the screen, not hidden: texts have to be measured.
  holder.style.cssText = 'position:absolute;left:-9999px;top:0;width:1200px'
  document.body.append(holder)
  try {
    const { svg } = await mermaid.render(id, text, holder)
    holder.innerHTML = svg
    const element = holder.querySelector('svg')
    if (!element) throw new Error('Mermaid drew nothing')
    return look(element)
  } finally {
    holder.remove()
  }
}

/**
 * Mermaid's own drawing of a text, laid out by dagre: the plain picture beside our own.
 *
 * @public
 */
export const renderMermaid = (text: string): Promise<string> =>
  inTurn({ id: nextId(), text, layout: 'dagre', fontSize: 14 }, (svg) => svg.outerHTML)
