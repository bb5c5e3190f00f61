// A list of commands, events, handlers or faults: a line each, of which one is open at a time.

import type { EditorTexts } from '#i18n/editor.ts'
import { useEffect, useRef, useState } from 'react'
import {
  addItem,
  duplicateItem,
  handlersIn,
  listIn,
  moveItem,
  removeItem,
  startItem,
  textAt,
  type Entry,
  type JsonObject,
  type Roll,
} from '#session/editing/form.ts'
import buttons from '#ui/shared/Button.module.css'
import { useT } from '#ui/shared/context.ts'
import { EditIcon } from './EditIcon.tsx'
import { Token } from '#ui/shared/Token.tsx'
import { useChange, useEditing, useWords, wordOf } from './desk.ts'
import { drawFields } from './FieldRow.tsx'
import { VariantField } from './VariantField.tsx'
import { faultText, handlerText, messageText } from './itemText.ts'
import styles from './ItemList.module.css'
import { fieldId } from './place.ts'

export type Noun = 'command' | 'event' | 'handler' | 'fault'

interface ItemListProps {
  readonly roll: Roll
  readonly noun: Noun
  /** The list as the schema has it. */
  readonly entry: Entry
}

/** What is asked for first; the rest of a command is folded away. */
const rare: ReadonlySet<string> = new Set(['expectedVersion', 'ifMatch', 'onConflict', 'policy'])

export function ItemList({ roll, noun, entry }: ItemListProps) {
  const words = useWords()
  const change = useChange()
  const items = useEditing(({ draft }) => draft)
  const list = roll === 'handlers' ? handlersIn(items) : listIn(items, roll)
  const isBorrowed = roll === 'handlers' && items['handlers'] === undefined && list.length > 0
  const [open, setOpen] = useState<number | null>(null)
  const focus = useFocusSoon()
  const act = {
    move: (from: number, to: number) => {
      change((draft) => ({ draft: moveItem(draft, roll, from, to) }))
      setOpen(to)
      focus(`${fieldId([roll, to])}-${to < from ? 'up' : 'down'}`, `${fieldId([roll, to])}-head`)
    },
    duplicate: (index: number) => {
      change((draft) => ({ draft: duplicateItem(draft, roll, index) }))
      setOpen(index + 1)
      focus(`${fieldId([roll, index + 1])}-head`)
    },
    remove: (index: number) => {
      change((draft) => ({ draft: removeItem(draft, roll, index) }))
      setOpen(null)
      focus(`${fieldId([roll, Math.min(index, list.length - 2)])}-head`, fieldId([roll]))
    },
  }
  const add = () => {
    change((draft) => {
      const item = startItem(draft, noun)
      return { draft: item ? addItem(draft, roll, item) : draft }
    })
    setOpen(list.length)
    focus(`${fieldId([roll, list.length])}-head`)
  }
  return (
    <div className={styles.list}>
      {isBorrowed && <p className={styles.about}>{words('list.defaultHandlers')}</p>}
      {list.map((item, index) => (
        <Item
          key={index}
          {...{ roll, noun, entry, item, index }}
          count={list.length}
          isOpen={open === index}
          onOpen={(isOpen) => setOpen(isOpen ? index : open === index ? null : open)}
          act={act}
        />
      ))}
      <button type="button" id={fieldId([roll])} className={styles.add} onClick={add}>
        <span aria-hidden="true">+</span> {wordOf(words, `list.add.${noun}`)}
      </button>
    </div>
  )
}

interface ItemProps extends ItemListProps {
  readonly item: JsonObject
  readonly index: number
  readonly count: number
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly act: {
    readonly move: (from: number, to: number) => void
    readonly duplicate: (index: number) => void
    readonly remove: (index: number) => void
  }
}

function Item({ roll, noun, entry, item, index, count, isOpen, onOpen, act }: ItemProps) {
  const words = useWords()
  const place = fieldId([roll, index])
  const isWrong = useEditing(({ problems }) =>
    problems.some(({ path }) => `edit${path}` === place || `edit${path}`.startsWith(`${place}/`)),
  )
  const name = words(`list.item.${noun}`, { name: nameOf(item, index) })
  return (
    <details
      className={styles.item}
      open={isOpen}
      data-wrong={isWrong}
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) onOpen(event.currentTarget.open)
      }}
    >
      <summary className={styles.head} id={`${place}-head`}>
        <ItemHead noun={noun} item={item} index={index} words={words} />
        {isWrong && <span className={styles.mark}>!</span>}
      </summary>
      {isOpen && (
        <div className={styles.body}>
          <ItemFields roll={roll} entry={entry} index={index} name={name} />
          <div className={styles.acts}>
            <button
              type="button"
              id={`${place}-up`}
              className={buttons.icon}
              aria-label={words('list.up', { name })}
              disabled={index === 0}
              onClick={() => act.move(index, index - 1)}
            >
              <EditIcon name="up" />
            </button>
            <button
              type="button"
              id={`${place}-down`}
              className={buttons.icon}
              aria-label={words('list.down', { name })}
              disabled={index === count - 1}
              onClick={() => act.move(index, index + 1)}
            >
              <EditIcon name="down" />
            </button>
            <button
              type="button"
              className={buttons.icon}
              aria-label={words('list.duplicate', { name })}
              onClick={() => act.duplicate(index)}
            >
              <EditIcon name="copy" />
            </button>
            <button
              type="button"
              className={buttons.icon}
              aria-label={words('list.remove', { name })}
              onClick={() => act.remove(index)}
            >
              <EditIcon name="bin" />
            </button>
          </div>
        </div>
      )}
    </details>
  )
}

const nameOf = (item: JsonObject, index: number): string => textAt(item, 'id') ?? String(index + 1)

interface ItemHeadProps {
  readonly noun: Noun
  readonly item: JsonObject
  readonly index: number
  readonly words: EditorTexts
}

function ItemHead({ noun, item, index, words }: ItemHeadProps) {
  const t = useT()
  switch (noun) {
    case 'command':
      return (
        <>
          <Token process={nameOf(item, index)} command={index} />
          <span className={styles.what}>{messageText(item)}</span>
          <code className={styles.stream}>{textAt(item, 'stream')}</code>
        </>
      )
    case 'event':
      return (
        <>
          <span className={styles.number}>{index + 1}</span>
          <span className={styles.what}>{messageText(item)}</span>
          <code className={styles.stream}>{textAt(item, 'stream')}</code>
        </>
      )
    case 'handler':
      return <span className={styles.what}>{handlerText(words, item)}</span>
    case 'fault':
      return <span className={styles.what}>{faultText(words, t, item)}</span>
  }
}

interface ItemFieldsProps {
  readonly roll: Roll
  readonly entry: Entry
  readonly index: number
  readonly name: string
}

function ItemFields({ roll, entry, index, name }: ItemFieldsProps) {
  const words = useWords()
  const [isMore, setMore] = useState(false)
  const item = entry.field.kind === 'list' ? entry.field.item : entry.field
  const keys = [roll, index]
  if (item.kind === 'variant')
    return (
      <VariantField field={item} keys={keys} isOptional={false} owner={item.noun} drawFields={drawFields} />
    )
  if (item.kind !== 'object') return null
  const usual = item.entries.filter(({ key }) => !rare.has(key))
  const more = item.entries.filter(({ key }) => rare.has(key))
  return (
    <>
      {drawFields(item.noun, usual, keys)}
      {more.length > 0 && (
        <details
          className={styles.more}
          open={isMore}
          onToggle={(event) => setMore(event.currentTarget.open)}
        >
          <summary>{words('list.more', { name })}</summary>
          {drawFields(item.noun, more, keys)}
        </details>
      )}
    </>
  )
}

/** Focuses what is there after the next drawing: the first of these. */
function useFocusSoon(): (...ids: readonly string[]) => void {
  const wanted = useRef<readonly string[]>([])
  useEffect(() => {
    for (const id of wanted.current) {
      const found = document.getElementById(id)
      if (!found || (found instanceof HTMLButtonElement && found.disabled)) continue
      found.focus()
      break
    }
    wanted.current = []
  })
  return (...ids) => {
    wanted.current = ids
  }
}
