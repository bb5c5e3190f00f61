// Copying and saving, each with a word on what came of it.

import { useState } from 'react'
import { working } from '#session/idle.ts'
import buttons from '#ui/shared/Button.module.css'
import { copyText } from '#ui/shared/copyText.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import type { ExportTexts } from '#i18n/exports.ts'
import styles from './ExportPanel.module.css'
import { saveFile } from '#ui/shared/saveFile.ts'

export function CopyButton({ words, text }: { readonly words: ExportTexts; readonly text: string }) {
  const [said, say] = useState<{ readonly text: string; readonly ok: boolean } | null>(null)
  const copy = async () => {
    const done = working()
    say({ text, ok: await copyText(text) })
    done()
  }
  const now = said?.text === text ? said : null
  return (
    <>
      <button type="button" className={buttons.outlined} onClick={() => void copy()}>
        <Icon name={now?.ok ? 'tick' : 'copy'} />
        {words('copy')}
      </button>
      <Said>{now && words(now.ok ? 'copied' : 'copyFailed')}</Said>
    </>
  )
}

export interface DownloadButtonProps {
  readonly words: ExportTexts
  readonly name: string
  readonly content: () => Blob | Promise<Blob | null>
}

export function DownloadButton({ words, name, content }: DownloadButtonProps) {
  const [said, say] = useState<{ readonly name: string; readonly ok: boolean } | null>(null)
  const save = async () => {
    const done = working()
    const made = await content()
    if (made) saveFile(made, name)
    say({ name, ok: made !== null })
    done()
  }
  const now = said?.name === name ? said : null
  return (
    <>
      <button type="button" className={buttons.outlined} onClick={() => void save()}>
        <Icon name="download" />
        {words('download', { name: name.slice(name.lastIndexOf('.') + 1).toUpperCase() })}
      </button>
      <Said>{now && (now.ok ? words('downloaded', { name }) : words('downloadFailed'))}</Said>
    </>
  )
}

function Said({ children }: { readonly children: string | null }) {
  return (
    <span aria-live="polite" className={styles.said}>
      {children}
    </span>
  )
}
