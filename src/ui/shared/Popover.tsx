// A button and what it opens: the browser's own popover, which closes by itself on Escape and on a press elsewhere. Placed below its button.

import { useId, useRef, type ReactNode } from 'react'
import styles from './Popover.module.css'

export interface PopoverProps {
  /** Name of the button; without it, its content. */
  readonly label?: string
  readonly button: ReactNode
  readonly buttonClass: string | undefined
  readonly align?: 'start' | 'end'
  readonly children: (close: () => void) => ReactNode
}

export function Popover({ label, button, buttonClass, align = 'start', children }: PopoverProps) {
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const place = () => {
    const panel = box.current
    const from = opener.current?.getBoundingClientRect()
    if (!panel || !from) return
    const { width, height } = panel.getBoundingClientRect()
    const wanted = align === 'start' ? from.left : from.right - width
    const fitsBelow = from.bottom + 6 + height <= window.innerHeight
    panel.style.left = `${Math.max(8, Math.min(wanted, window.innerWidth - width - 8))}px`
    panel.style.top = `${fitsBelow ? from.bottom + 6 : Math.max(8, from.top - height - 6)}px`
  }
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={buttonClass}
        popoverTarget={id}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {button}
      </button>
      <div
        ref={box}
        id={id}
        popover="auto"
        className={styles.box}
        onToggle={(event) => {
          if (event.newState === 'open') place()
        }}
      >
        {children(() => box.current?.hidePopover())}
      </div>
    </>
  )
}
