// Mermaid, loaded when it is first wanted and kept to one drawing at a time (its settings are global).

import mermaid, { type MermaidConfig } from 'mermaid'
import { interleaveLayout, layoutName } from './mermaidLayout.ts'

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
    ...[
      'secure',
      'securityLevel',
      'startOnLoad',
      'maxTextSize',
      'maxEdges',
      'suppressErrorRendering',
      'layout',
    ],
    ...['htmlLabels', 'themeCSS', 'theme', 'themeVariables', 'look', 'flowchart'],
  ],
}

const themeVariables = { fontFamily: 'sans-serif', fontSize: '12px' }

let drawn = 0
let turn: Promise<unknown> = Promise.resolve()

export const nextDrawing = (): string => `mermaid-${++drawn}`

/** One after the other. The element stays in the page while `use` looks at it: nothing has a size without. */
export function inTurn<T>(
  layout: 'dagre' | typeof layoutName,
  drawing: string,
  text: string,
  use: (svg: SVGSVGElement) => T,
): Promise<T> {
  const mine = turn.then(async () => {
    mermaid.registerLayoutLoaders([interleaveLayout])
    mermaid.initialize({ ...settings, layout, themeVariables })
    const holder = document.createElement('div')
    // Off the screen, not hidden: texts have to be measured.
    holder.style.cssText = 'position:absolute;left:-9999px;top:0;width:1200px'
    document.body.append(holder)
    try {
      const { svg } = await mermaid.render(drawing, text, holder)
      holder.innerHTML = svg
      const element = holder.querySelector('svg')
      if (!element) throw new Error('Mermaid drew nothing')
      return use(element)
    } finally {
      holder.remove()
    }
  })
  turn = mine.catch(() => undefined)
  return mine
}

/** Mermaid's own drawing of a text, laid out by dagre: the plain picture beside our own, and for people who paste their own charts. */
export const renderMermaid = (text: string): Promise<string> =>
  inTurn('dagre', nextDrawing(), text, (svg) => svg.outerHTML)
