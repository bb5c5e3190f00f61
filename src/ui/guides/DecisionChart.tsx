// The chart of a decision guide, drawn once by Mermaid and then only marked: the path taken, and where one is. A click on a box goes there;
// for everybody else the same is done by the buttons beside it, so to a reader this is a picture with a name.

import { useEffect, useMemo, useRef, useState } from 'react'
import { watch, working } from '#session/idle.ts'
import { phone, useMedia } from '#ui/shared/useMedia.ts'
import { follow, pathTo, type DecisionGuide, type Path } from '#workshop/guides/decision.ts'
import { decisionChartOf, type DecisionLabels } from '#workshop/guides/decisionChart.ts'
import type { AnyDecisionWords } from '#workshop/guides/decisionWords.ts'
import styles from './DecisionChart.module.css'
import { decisionGeometryOf, decisionSizes } from './decisionGeometry.ts'
import { useGuide } from './texts.ts'

interface DecisionChartProps {
  readonly guide: DecisionGuide
  readonly words: AnyDecisionWords
  readonly path: Path
  readonly onGo: (path: Path) => void
}

export function DecisionChart({ guide, words, path, onGo }: DecisionChartProps) {
  const { t } = useGuide()
  const holder = useRef<HTMLDivElement>(null)
  const chart = useMemo(() => decisionChartOf(guide), [guide])
  const sizes = decisionSizes[useMedia(phone) ? 'narrow' : 'wide']
  const drawing = useDrawing(guide, words, sizes)
  const { width, height } = decisionGeometryOf(chart, sizes)
  const { asked, at, isLeaf } = follow(guide, path)
  useEffect(() => {
    if (drawing) holder.current?.replaceChildren(drawing)
    watch()
  }, [drawing])
  useEffect(() => {
    if (!drawing) return
    const been = new Set(asked.map(({ question }) => question))
    const gone = new Set(asked.map(({ question, answer }) => `e_${question}_${answer}`))
    for (const box of drawing.querySelectorAll<SVGElement>('[data-box]')) {
      const { box: id = '' } = box.dataset
      box.dataset['mark'] = id === at ? 'here' : been.has(id) ? 'been' : 'none'
    }
    for (const way of drawing.querySelectorAll<SVGElement>('[data-way]'))
      way.dataset['mark'] = gone.has(way.dataset['way'] ?? '') ? 'been' : 'none'
  }, [drawing, asked, at])
  useEffect(() => {
    const listen = ({ target }: Event) => {
      const box = target instanceof Element ? target.closest<SVGElement>('[data-box]') : null
      const wanted = box && pathTo(guide, box.dataset['box'] ?? '')
      if (wanted) onGo(wanted)
    }
    drawing?.addEventListener('click', listen)
    return () => drawing?.removeEventListener('click', listen)
  }, [drawing, guide, onGo])
  const here = isLeaf ? words.leaves[at]?.title : words.questions[at]?.question
  return (
    <div
      ref={holder}
      className={styles.chart}
      role="img"
      aria-label={t('decision.chartAt', { at: here ?? '' })}
      style={{ aspectRatio: `${width + 16} / ${height + 16}`, maxWidth: width + 16 }}
    />
  )
}

/** null until Mermaid is there; where it cannot be loaded, the questions work without. */
function useDrawing(
  guide: DecisionGuide,
  words: AnyDecisionWords,
  sizes: (typeof decisionSizes)['wide' | 'narrow'],
): SVGSVGElement | null {
  const { t } = useGuide()
  const [drawing, setDrawing] = useState<SVGSVGElement | null>(null)
  useEffect(() => {
    let isWanted = true
    const done = working()
    const labels: DecisionLabels = {
      node: (id) => (words.questions[id] ?? words.leaves[id])?.short ?? [id],
      answer: (answer) => t(`decision.${answer}`),
    }
    void import('./drawDecision.ts')
      .then(({ drawDecision }) => drawDecision(decisionChartOf(guide), labels, sizes))
      .then((drawn) => {
        for (const attribute of ['role', 'aria-roledescription', 'style', 'width', 'height'])
          drawn.removeAttribute(attribute)
        drawn.setAttribute('aria-hidden', 'true')
        if (isWanted) setDrawing(drawn)
      })
      .catch(() => undefined)
      .finally(done)
    return () => {
      isWanted = false
    }
  }, [guide, words, sizes, t])
  return drawing
}
