import { useMemo } from 'react'
import { exportRun, titleOf, type ExportRefusal } from '#session/exportRun.ts'
import { useSession, useT } from '#ui/shared/context.ts'
import type { ExportTexts } from '#i18n/exports.ts'
import styles from './ExportPanel.module.css'
import { fileName, typeOf, type Kind, type PictureKind } from './kinds.ts'
import { CopyButton, DownloadButton } from './take.tsx'

/** A long run is a long file; nobody reads more of it here. */
const mostShown = 30_000

export interface TextExportProps {
  readonly words: ExportTexts
  readonly kind: Exclude<Kind, PictureKind | 'embed'>
}

export function TextExport({ words, kind }: TextExportProps) {
  const t = useT()
  const scenario = useSession((session) => session.scenario)
  const trace = useSession((session) => session.trace)
  const exported = useMemo(() => exportRun({ scenario, trace }, kind, t), [scenario, trace, kind, t])
  if (!exported.ok)
    return (
      <div role="alert" className={styles.refused}>
        <p>{words('refused', { name: words(kind) })}</p>
        <p>{refusalText(words, exported.refusal)}</p>
      </div>
    )
  const { text } = exported
  const name = fileName(titleOf({ scenario }, t.language), kind)
  return (
    <>
      <div className={styles.actions}>
        <CopyButton {...{ words, text }} />
        <DownloadButton {...{ words, name }} content={() => new Blob([text], { type: typeOf(kind) })} />
      </div>
      <textarea
        className={styles.preview}
        readOnly
        wrap="off"
        spellCheck={false}
        aria-label={words('preview')}
        value={text.slice(0, mostShown)}
      />
      {text.length > mostShown && <p className={styles.note}>{words('preview.cut')}</p>}
    </>
  )
}

const refusalText = (words: ExportTexts, refusal: ExportRefusal): string =>
  words(`refusal.${refusal.of === 'test' ? refusal.what : refusal.what.reason}`)
