// A button and what it opens: the browser's own popover, which closes by itself on Escape and on a press elsewhere. What is in it is made
// when it is opened, and placed at its button.

import {
  createContext,
  use,
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { watch } from '#session/idle.ts'
import styles from './Popover.module.css'

const Close = createContext<() => void>(() => undefined)

/** Closes the popover that a view is in. */
export const useClosePopover = (): (() => void) => use(Close)

export interface PopoverProps {
  /** Name of the button; without it, its content. */
  readonly label?: string
  readonly button: ReactNode
  readonly buttonClass: string | undefined
  readonly align?: 'start' | 'end'
  /** Somebody is about to open it: time to load what is in it. */
  readonly onNear?: () => void
  readonly children: ReactNode
}

export function Popover({ label, button, buttonClass, align = 'start', onNear, children }: PopoverProps) {
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const close = useCallback(() => box.current?.hidePopover(), [])
  useLayoutEffect(() => {
    const panel = box.current
    if (!isOpen || !panel) return undefined
    // What is in it may have to be loaded first, and changes its size when it comes.
    const observer = new ResizeObserver(() => {
      if (opener.current) placeAt(panel, opener.current, align)
    })
    observer.observe(panel)
    return () => observer.disconnect()
  }, [isOpen, align])
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={buttonClass}
        popoverTarget={id}
        onFocus={onNear}
        onPointerEnter={onNear}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {button}
      </button>
      <div
        ref={box}
        id={id}
        popover="auto"
        className={styles.box}
        data-placed={isOpen}
        // Before it opens, so that it never stands there empty: a Tab right behind the Enter goes into it.
        onBeforeToggle={({ newState }) => {
          if (newState === 'open') setIsOpen(true)
          watch()
        }}
        onToggle={({ newState }) => {
          setIsOpen(newState === 'open')
          watch()
        }}
      >
        {isOpen && <Close value={close}>{children}</Close>}
      </div>
    </>
  )
}

/** Below the button, or above it where there is no room, and always within the window. */
function placeAt(box: HTMLElement, opener: HTMLElement, align: 'start' | 'end'): void {
  const from = opener.getBoundingClientRect()
  const { width, height } = box.getBoundingClientRect()
  const wanted = align === 'start' ? from.left : from.right - width
  const fitsBelow = from.bottom + 6 + height <= window.innerHeight
  box.style.left = `${Math.max(8, Math.min(wanted, window.innerWidth - width - 8))}px`
  box.style.top = `${fitsBelow ? from.bottom + 6 : Math.max(8, from.top - height - 6)}px`
}
