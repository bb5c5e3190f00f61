import type { ReactNode } from 'react'
import { shownAt, type Entry, type Field, type Keys } from '#session/editing/form.ts'
import { useEditing, useWords, wordOf } from './desk.ts'
import styles from './Fields.module.css'
import { fieldId } from './place.ts'
import { problemText } from './problemText.ts'
import { hasAbout } from './selfExplaining.ts'

export interface FieldProps {
  readonly entry: Entry
  /** Noun of the object that it belongs to. */
  readonly noun: string
  readonly keys: Keys
}

/** Draws the fields of an object at a place; whoever holds objects is given it, because fields hold fields. */
export type DrawFields = (noun: string, entries: readonly Entry[], keys: Keys) => ReactNode

export interface RowProps {
  readonly keys: Keys
  readonly name: string
  readonly field: Field
  readonly children: (describedBy: string | undefined, isWrong: boolean) => ReactNode
}

/** What a field is called, its control, a sentence about it, and what is wrong with it. Where it holds several values, whatever is wrong within it is said here. */
export function Row({ keys, name, field, children }: RowProps) {
  const words = useWords()
  const id = fieldId(keys)
  const place = id.slice('edit'.length)
  const isWhole = field.kind !== 'list' || field.item.kind !== 'choice'
  const problems = useEditing((editing) => editing.problems).filter(
    ({ path }) => path === place || (isWhole && path.startsWith(`${place}/`)),
  )
  const about = hasAbout(name) ? wordOf(words, `about.${name}`) : null
  const described = [about === null ? '' : `${id}-about`, problems.length > 0 ? `${id}-problem` : '']
  const describedBy = described.filter((each) => each !== '').join(' ')
  return (
    <div className={styles.row} data-wide={isWide(field)} data-flag={field.kind === 'flag'}>
      <label className={styles.label} htmlFor={id}>
        {wordOf(words, `field.${name}`)}
      </label>
      {children(describedBy === '' ? undefined : describedBy, problems.length > 0)}
      {problems.length > 0 && (
        <p className={styles.problem} id={`${id}-problem`}>
          {problems.map((problem) => problemText(words, problem)).join(' ')}
        </p>
      )}
      {about !== null && (
        <p className={styles.about} id={`${id}-about`}>
          {about}
        </p>
      )}
    </div>
  )
}

const isWide = (field: Field): boolean =>
  field.kind === 'list' ||
  (field.kind === 'text' && (field.lines === 'many' || (field.max > 60 && field.max < Infinity))) ||
  (field.kind === 'either' && field.options.some(isWide)) ||
  field.kind === 'data'

export const useValueAt = (keys: Keys): unknown =>
  shownAt(
    useEditing(({ draft }) => draft),
    keys,
  )
