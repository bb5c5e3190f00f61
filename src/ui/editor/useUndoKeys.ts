import { useEffect } from 'react'
import type { Editor } from '#session/editing/editing.ts'

const known = new WeakSet<Editor>()

/**
 * Mod+Z takes an edit back wherever the focus is, but for text that is not the form's: the browser undoes that. From the first edit on, also
 * when the panel is closed again.
 */
export function useUndoKeys(editor: Editor): void {
  useEffect(() => {
    if (known.has(editor)) return
    known.add(editor)
    window.addEventListener('keydown', (event) => {
      const way = wayOf(event)
      if (!way || event.defaultPrevented || event.isComposing) return
      const target = event.target instanceof Element ? event.target : null
      const isText = target?.closest('input:not([type=checkbox], [type=radio], [type=range]), textarea')
      if (isText && (!target?.closest('[data-editor]') || target.id === 'edit-json')) return
      event.preventDefault()
      editor[way]()
    })
  }, [editor])
}

/** Control or Command with Z; with Shift, or with Y, the other way. */
function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (altKey || ctrlKey === metaKey) return undefined
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined
}
