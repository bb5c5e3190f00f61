import { useId, useRef, useState } from 'react'
import type { ShareTexts } from '#i18n/share.ts'
import { working } from '#session/idle.ts'
import buttons from '#ui/shared/Button.module.css'
import { copyText } from '#ui/shared/copyText.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import styles from './SharePanel.module.css'

interface CopyableProps {
  readonly words: ShareTexts
  readonly name: string
  readonly text: string
  readonly button: string
  readonly rows?: number
}

/** A text to be copied, with a button that says whether it was. Where the browser refuses, the text is selected. */
export function Copyable({ words, name, text, button, rows = 2 }: CopyableProps) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [said, say] = useState<{ readonly text: string; readonly isCopied: boolean } | null>(null)
  const now = said?.text === text ? said : null
  const copy = async () => {
    const done = working()
    const isCopied = await copyText(text)
    if (!isCopied) area.current?.select()
    say({ text, isCopied })
    done()
  }
  return (
    <div className={styles.copyable}>
      <label htmlFor={id}>{name}</label>
      <textarea
        ref={area}
        id={id}
        readOnly
        rows={rows}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles.acts}>
        <button type="button" className={buttons.outlined} onClick={() => void copy()}>
          <Icon name={now?.isCopied ? 'tick' : 'copy'} />
          {button}
        </button>
        <span role="status" className={styles.said}>
          {now && words(now.isCopied ? 'share.copied' : 'share.copyFailed')}
        </span>
      </div>
    </div>
  )
}
