// Files dropped anywhere on the page, and scenarios or links that are pasted outside of any field. What reads them is loaded when one comes.

import { useEffect, useState } from 'react'
import { usePage, useT, type PageContext } from '#ui/shared/context.ts'
import styles from './Intake.module.css'

const intake = () => import('#ui/editor/intake.ts')

export function Intake() {
  const page = usePage()
  const t = useT()
  const [isOver, setOver] = useState(false)
  useEffect(() => listen(page, setOver), [page])
  return isOver && <div className={styles.here}>{t('drop.here')}</div>
}

function listen(page: PageContext, setOver: (isOver: boolean) => void): () => void {
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const onDragLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false)
  }
  const onDrop = (event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? []
    setOver(false)
    if (!file) return
    event.preventDefault()
    void intake().then(({ takeFile }) => takeFile(page, file))
  }
  const onPaste = (event: ClipboardEvent) => {
    const isField =
      event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]')
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const [file] = event.clipboardData?.files ?? []
    if (isField || (!file && !/^\s*\{|#\/play\?/.test(text))) return
    event.preventDefault()
    void intake().then(({ takeFile, takeText }) => (file ? takeFile(page, file) : takeText(page, text)))
  }
  const stop = new AbortController()
  const { signal } = stop
  window.addEventListener('dragover', onDragOver, { signal })
  window.addEventListener('dragleave', onDragLeave, { signal })
  window.addEventListener('drop', onDrop, { signal })
  window.addEventListener('paste', onPaste, { signal })
  return () => stop.abort()
}
