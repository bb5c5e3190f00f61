// The files of a listing, with those who stand in each: a press leads to its first line.

import type { Translate } from '#i18n/t.ts'
import type { LiveLine } from '#projections/codeLines.ts'
import { CodeToken } from './CodeToken.tsx'
import type { CodeFile } from './rows.ts'
import styles from './FileStrip.module.css'

export interface FileStripProps {
  readonly t: Translate
  readonly files: readonly CodeFile[]
  readonly live: readonly LiveLine[]
  readonly onFile: (file: CodeFile) => void
}

export function FileStrip({ t, files, live, onFile }: FileStripProps) {
  return (
    <nav className={styles.strip} aria-label={t('code.files')}>
      {files.map((file) => (
        <button
          key={file.name}
          type="button"
          aria-label={t('code.file', { name: file.name, count: file.rows.length })}
          onClick={() => onFile(file)}
        >
          <span>{file.name.replace(/\.\w+$/, '')}</span>
          {live
            .filter(({ line, state }) => state !== 'done' && file.rows.some(({ index }) => index === line))
            .map(({ process, kind, command }) => (
              <CodeToken key={process} process={process} kind={kind} command={command} />
            ))}
        </button>
      ))}
    </nav>
  )
}
