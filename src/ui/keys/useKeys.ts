// The keys of the page, wherever the focus is. Off where text is written, where a control has its own use for the key, with modifiers, and
// while a word is being composed.

import { useEffect } from 'react'
import type { Session } from '#session/session.ts'
import { usePage } from '#ui/shared/context.ts'
import { usePlayer, type Player } from '#ui/shared/usePlayer.ts'
import { commandOf, type Command } from './keyMap.ts'

export function useKeys(openHelp: () => void): void {
  const { session, preferences } = usePage()
  const player = usePlayer()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('dialog[open], [popover]:popover-open') || hasOwnUse(target, event.key)) return
      const command = commandOf(event, preferences.getState().letterKeys)
      if (!command) return
      if (command.do !== 'escape') event.preventDefault()
      obey(command, { player, held: event.repeat, openHelp, processes: () => idsOf(session.getState()) })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [session, preferences, player, openHelp])
}

/** Requests, then those who work in the background, in the order of their cards. */
const idsOf = ({ trace: { end } }: Session): readonly string[] => {
  const { relay = null, workers = [] } = end.background ?? {}
  return [...end.processes, ...(relay ? [relay] : []), ...workers].map(({ id }) => id)
}

const editable = 'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]'
const pressable = 'button, a[href], summary, [role=button], input[type=checkbox], input[type=radio]'
const moving = /^(?:Arrow|Home$|End$|Page)/

/** Space presses what has the focus; arrows move within lists, sliders and grids. A chosen answer has no use for End, nor for a digit. */
function hasOwnUse(target: Element | null, key: string): boolean {
  if (!target) return false
  if (target.closest(editable)) return true
  if (key === ' ' && target.closest(pressable)) return true
  if (target.closest('input[type=checkbox]')) return false
  if (target.closest('input[type=radio]')) return key.startsWith('Arrow')
  return (
    moving.test(key) &&
    target.closest('[role=slider], input, [role=grid], [role=radiogroup], [role=menu]') !== null
  )
}

interface Means {
  readonly player: Player
  readonly held: boolean
  readonly openHelp: () => void
  readonly processes: () => readonly string[]
}

function obey(command: Command, { player, held, openHelp, processes }: Means): void {
  switch (command.do) {
    case 'travel':
      return player.travel(command.way, held)
    case 'toggle':
      return held ? undefined : player.toggle()
    case 'process': {
      const id = processes()[command.index]
      if (id !== undefined && !held) pressStep(id, player)
      return
    }
    case 'fork':
      return held ? undefined : player.forkHere()
    case 'reset':
      return held ? undefined : player.reset()
    case 'help':
      return openHelp()
    case 'escape':
      return player.pause()
  }
}

/** Where a person has to decide, the key leads to the two buttons instead of deciding for them. */
function pressStep(id: string, player: Player): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>(`[data-step="${CSS.escape(id)}"]`)
  const [first] = buttons
  if (buttons.length > 1) first?.focus()
  else player.choose({ kind: 'advance', process: id })
}
