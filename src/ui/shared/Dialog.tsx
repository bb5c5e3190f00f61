// The frame of everything that opens over the whole page: a title, a cross, the browser's own modal dialog. It closes on Escape, on the cross and
// on a press beside it, and gives the focus back to where it was.

import { createContext, use, useCallback, useEffect, useId, useRef, type ReactNode } from 'react'
import { watch } from '#session/idle.ts'
import buttons from './Button.module.css'
import { useT } from './context.ts'
import styles from './Dialog.module.css'
import { Icon } from './Icon.tsx'

const Close = createContext<() => void>(() => undefined)

/** Closes the dialog that a view is in. */
export const useCloseDialog = (): (() => void) => use(Close)

export interface DialogProps {
  readonly title: string
  /** What stands in one row with the title. */
  readonly tools?: ReactNode
  /** A sheet is for what needs room: on a phone it is all of the screen. */
  readonly size?: 'card' | 'sheet'
  /** Sets `--dialog-width`, and `--dialog-height` where that is not the content's. */
  readonly className: string | undefined
  /** After it has closed: time to take it off the page. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Open as long as it is on the page. */
export function Dialog({ title, tools, size = 'card', className, onClose, children }: DialogProps) {
  const t = useT()
  const box = useRef<HTMLDialogElement>(null)
  const name = useId()
  const close = useCallback(() => box.current?.close(), [])
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal()
    watch()
  }, [])
  return (
    <dialog
      ref={box}
      className={`${styles.dialog} ${className}`}
      data-size={size}
      aria-labelledby={name}
      closedby="any"
      onClose={onClose}
    >
      <div className={styles.head}>
        <h2 id={name}>{title}</h2>
        {tools && <div className={styles.tools}>{tools}</div>}
        <button type="button" className={buttons.icon} aria-label={t('close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <Close value={close}>{children}</Close>
    </dialog>
  )
}
