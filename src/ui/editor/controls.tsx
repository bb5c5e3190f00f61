// The controls of the form: one for each kind of field that holds a single value.

import { useId, useState } from 'react'
import { wordOf, useWords } from './desk.ts'
import styles from './Fields.module.css'

export interface ControlProps {
  readonly id: string
  /** Ids of what describes it. */
  readonly describedBy: string | undefined
  readonly isWrong: boolean
  readonly isOptional: boolean
  readonly value: unknown
  readonly usual: string | number | boolean | null | undefined
  /** undefined takes the field away. */
  readonly onChange: (value: unknown) => void
}

const shared = ({ id, describedBy, isWrong }: ControlProps) => ({
  id,
  'aria-describedby': describedBy,
  'aria-invalid': isWrong || undefined,
})

const written = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)

interface TextControlProps extends ControlProps {
  readonly lines: 'one' | 'many'
  /** Offered, but others may be written. */
  readonly names?: readonly string[]
}

export function TextControl({ lines, names = [], ...props }: TextControlProps) {
  const list = useId()
  const onChange = (text: string) => props.onChange(text === '' && props.isOptional ? undefined : text)
  if (lines === 'many')
    return (
      <textarea
        {...shared(props)}
        className={styles.area}
        rows={3}
        value={written(props.value)}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  return (
    <>
      <input
        {...shared(props)}
        className={styles.input}
        autoComplete="off"
        spellCheck={false}
        value={written(props.value)}
        {...(names.length > 0 ? { list } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
      {names.length > 0 && (
        <datalist id={list}>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
      )}
    </>
  )
}

/** A name that others call it by: it changes when it is whole, on Enter or when one goes on. Escape leaves it as it was. */
export function NameControl(props: ControlProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    if (typed !== null && typed.trim() !== '' && typed !== props.value) props.onChange(typed.trim())
    setTyped(null)
  }
  return (
    <input
      {...shared(props)}
      className={styles.number}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? written(props.value)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') take()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}

/** What is no number yet stays as it was typed, and is said to be none. */
function numberIn(text: string, isDone: boolean): unknown {
  const plain = text.normalize('NFKC').trim()
  const number = Number(plain)
  return plain !== '' && Number.isFinite(number) && (isDone || String(number) === plain) ? number : text
}

export function NumberControl({ isTime, ...props }: ControlProps & { readonly isTime: boolean }) {
  const words = useWords()
  const take = (text: string, isDone: boolean) =>
    props.onChange(text.trim() === '' && props.isOptional ? undefined : numberIn(text, isDone))
  return (
    <span className={styles.measure}>
      <input
        {...shared(props)}
        className={styles.number}
        inputMode="decimal"
        autoComplete="off"
        value={written(props.value)}
        placeholder={typeof props.usual === 'number' ? String(props.usual) : ''}
        onChange={(event) => take(event.target.value, false)}
        onBlur={(event) => {
          if (typeof props.value === 'string') take(event.target.value, true)
        }}
      />
      {isTime && <span className={styles.unit}>{words('edit.ms')}</span>}
    </span>
  )
}

export function FlagControl(props: ControlProps) {
  const isOn = typeof props.value === 'boolean' ? props.value : props.usual === true
  return (
    <input
      {...shared(props)}
      type="checkbox"
      className={styles.check}
      checked={isOn}
      onChange={() => props.onChange(!isOn)}
    />
  )
}

interface SelectControlProps extends ControlProps {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Before the others; choosing it takes the field away. */
  readonly unset?: string
}

/** A value that is none of the options is shown as it is, so that nothing seems chosen that is not. */
export function SelectControl({ options, unset, ...props }: SelectControlProps) {
  const value = written(props.value ?? props.usual)
  const isKnown = options.some((option) => option.value === value)
  return (
    <select
      {...shared(props)}
      className={styles.select}
      value={value}
      onChange={(event) => {
        const chosen = event.target.value
        props.onChange(chosen === '' && unset !== undefined ? undefined : chosen)
      }}
    >
      {unset !== undefined && <option value="">{unset}</option>}
      {!isKnown && (unset === undefined || value !== '') && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

const numbersIn = (text: string): readonly unknown[] =>
  text
    .split(/[\s,、，]+/)
    .filter((part) => part !== '')
    .map((part) => numberIn(part, true))

/** Several numbers in one line, as people write them: `1, 2`. What is being typed stays, as long as it says the same. */
export function NumbersControl(props: ControlProps) {
  const [typed, setTyped] = useState('')
  const list: readonly unknown[] = Array.isArray(props.value) ? props.value : []
  const isTyped = JSON.stringify(numbersIn(typed)) === JSON.stringify(list)
  return (
    <input
      {...shared(props)}
      className={styles.number}
      autoComplete="off"
      value={isTyped ? typed : list.map(written).join(', ')}
      onChange={(event) => {
        setTyped(event.target.value)
        props.onChange(numbersIn(event.target.value))
      }}
    />
  )
}

/** Which of several names: boxes to tick. */
export function NamesControl({ names, ...props }: ControlProps & { readonly names: readonly string[] }) {
  const chosen: readonly unknown[] = Array.isArray(props.value) ? props.value : []
  const strangers = chosen.filter((name) => typeof name === 'string' && !names.includes(name)).map(String)
  return (
    <span
      className={styles.names}
      id={props.id}
      role="group"
      aria-describedby={props.describedBy}
      tabIndex={-1}
    >
      {[...names, ...strangers].map((name) => (
        <label key={name} className={styles.name}>
          <input
            type="checkbox"
            className={styles.check}
            checked={chosen.includes(name)}
            onChange={(event) =>
              props.onChange(
                event.target.checked ? [...chosen, name] : chosen.filter((each) => each !== name),
              )
            }
          />
          <code>{name}</code>
        </label>
      ))}
    </span>
  )
}

export const optionsOf = (
  words: ReturnType<typeof useWords>,
  name: string,
  options: readonly (string | number)[],
) => options.map((option) => ({ value: String(option), label: wordOf(words, `option.${name}.${option}`) }))
