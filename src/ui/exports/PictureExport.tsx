// A picture: looked at in small, saved as SVG or PNG, in either theme.

import { useEffect, useId, useMemo, useRef, useState, type CSSProperties } from 'react'
import { exportRun, titleOf } from '#session/exportRun.ts'
import { stageViews } from '#ui/stage/stageViews.ts'
import { useTheme } from '#ui/shared/useTheme.ts'
import { useSession, useT } from '#ui/shared/context.ts'
import type { Theme } from '#ui/timeline/palette.ts'
import type { ExportTexts } from '#i18n/exports.ts'
import styles from './ExportPanel.module.css'
import { fileName, type PictureKind } from './kinds.ts'
import { pngOf, svgAddress } from './png.ts'
import { standaloneOf } from './standalone.ts'
import { CopyButton, DownloadButton } from './take.tsx'
import { timelinePicture } from './timelinePicture.ts'

const StageView = stageViews.view((chunk) => chunk.StageView)

export interface PictureExportProps {
  readonly words: ExportTexts
  readonly kind: PictureKind
}

export function PictureExport({ words, kind }: PictureExportProps) {
  const t = useT()
  const [theme, setTheme] = useState(useTheme())
  const scenario = useSession((session) => session.scenario)
  const trace = useSession((session) => session.trace)
  const [chart, setChart] = useState<string | null>(null)
  const drawn = useMemo(() => {
    if (kind === 'timeline') return timelinePicture(t, trace, theme)
    if (kind === 'chart') return null
    const exported = exportRun({ scenario, trace }, 'run', t)
    return exported.ok ? exported.text : null
  }, [kind, scenario, trace, t, theme])
  const svg = drawn ?? chart
  const title = titleOf({ scenario }, t.language)
  return (
    <>
      {/* The picture of every step has the colours of paper. */}
      {kind !== 'run' && <ThemeChoice {...{ words, theme }} onChoose={setTheme} />}
      {kind === 'chart' && <Original {...{ theme, title }} onDrawn={setChart} />}
      {svg !== null && (
        <>
          <div className={styles.actions}>
            <DownloadButton
              words={words}
              name={fileName(title, kind, 'png')}
              content={async () => pngOf(svg)}
            />
            <DownloadButton
              words={words}
              name={fileName(title, kind, 'svg')}
              content={() => new Blob([svg], { type: 'image/svg+xml' })}
            />
            <CopyButton words={words} text={svg} />
          </div>
          <img className={styles.picture} src={svgAddress(svg)} alt={`${words(kind)}: ${title}`} />
        </>
      )}
    </>
  )
}

interface ThemeChoiceProps {
  readonly words: ExportTexts
  readonly theme: Theme
  readonly onChoose: (theme: Theme) => void
}

function ThemeChoice({ words, theme, onChoose }: ThemeChoiceProps) {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{words('theme')}</legend>
      {(['light', 'dark'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === theme} onChange={() => onChoose(each)} />
          {words(`theme.${each}`)}
        </label>
      ))}
    </fieldset>
  )
}

interface OriginalProps {
  readonly theme: Theme
  readonly title: string
  readonly onDrawn: (svg: string) => void
}

/** The stage once more, as wide as it wants to be and out of sight, for its picture to be taken. */
function Original({ theme, title, onDrawn }: OriginalProps) {
  const holder = useRef<HTMLDivElement>(null)
  const cursor = useSession((session) => session.cursor)
  useEffect(() => {
    const box = holder.current
    if (!box) return undefined
    const take = () => {
      const svg = box.querySelector('svg')
      if (!svg) return
      const ground = getComputedStyle(box).backgroundColor
      onDrawn(standaloneOf(svg, ground, title))
    }
    // The stage comes when its file is there, and its parts find their places after that.
    const observer = new MutationObserver(take)
    observer.observe(box, { subtree: true, childList: true, attributes: true })
    take()
    return () => observer.disconnect()
  }, [theme, title, cursor, onDrawn])
  const style: CSSProperties = { colorScheme: theme }
  return (
    <div ref={holder} className={styles.original} style={style} inert aria-hidden="true">
      <StageView alone />
    </div>
  )
}
