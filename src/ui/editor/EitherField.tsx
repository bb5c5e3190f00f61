import type { EditorTexts } from '#i18n/editor.ts'
import { isObject, startForms, usualOf, type Field } from '#session/editing/form.ts'
import { useWords, wordOf } from './desk.ts'
import styles from './Fields.module.css'
import { useFieldChange, ValueControl, type SingleFieldProps } from './SingleField.tsx'
import { useValueAt, type DrawFields } from './Row.tsx'
import { fieldId } from './place.ts'

type Either = Extract<Field, { readonly kind: 'either' }>

const fits = (field: Field, value: unknown): boolean => {
  switch (field.kind) {
    case 'null':
      return value === null
    case 'object':
      return isObject(value)
    case 'list':
      return Array.isArray(value)
    case 'choice':
      return field.options.some((option) => option === value)
    case 'number':
    case 'text':
      return typeof value === 'string' || typeof value === 'number'
    case 'flag':
    case 'data':
    case 'variant':
    case 'either':
      return false
  }
}

/** Which form of the field a value has; the first where it has none of them, because that is the usual one. */
function formOf({ options }: Either, value: unknown): number {
  const exact = options.findIndex((option) => option.kind === 'choice' && fits(option, value))
  return Math.max(0, exact === -1 ? options.findIndex((option) => fits(option, value)) : exact)
}

interface EitherFieldProps extends SingleFieldProps {
  readonly field: Either
  readonly drawFields: DrawFields
}

/** A field that can have several forms, like a number or "for ever": first which, then its value. */
export function EitherField(props: EitherFieldProps) {
  const { entry, noun, keys, field } = props
  const words = useWords()
  const name = `${noun}.${entry.key}`
  const said = useValueAt(keys)
  // Null says something: for ever.
  const value = said === undefined ? usualOf(name) : said
  const onChange = useFieldChange(keys, name, entry.isOptional)
  const form = value === undefined ? -1 : formOf(field, value)
  const start = useFormStart(name, field, value)
  const option = field.options[form]
  return (
    <span className={styles.either} data-text={option?.kind === 'text'}>
      <select
        {...(form === -1 || !isSingle(option) ? { id: fieldId(keys) } : {})}
        className={styles.select}
        aria-label={wordOf(words, `field.${name}`)}
        aria-describedby={props.describedBy}
        value={form}
        onChange={(event) => onChange(start(Number(event.target.value)))}
      >
        {(form === -1 || (entry.isOptional && usualOf(name) === undefined)) && (
          <option value={-1}>{words('form.unset')}</option>
        )}
        {field.options.map((_, index) => (
          <option key={index} value={index}>
            {formText(words, name, entry.key, index)}
          </option>
        ))}
      </select>
      {option && isSingle(option) && (
        <ValueControl
          {...props}
          field={option}
          name={name}
          place={keys}
          entry={{ ...entry, isOptional: false }}
        />
      )}
      {option?.kind === 'object' && props.drawFields(option.noun, option.entries, keys)}
    </span>
  )
}

/** A word of which there is only one, and null, have nothing to be filled in. */
const isSingle = (field: Field | undefined): boolean =>
  field !== undefined &&
  field.kind !== 'null' &&
  field.kind !== 'object' &&
  (field.kind !== 'choice' || field.options.length > 1)

const isText = (key: string): boolean => key === 'title' || key === 'description'

const formText = (words: EditorTexts, name: string, key: string, index: number): string =>
  wordOf(words, isText(key) ? `form.${key}.${index}` : `form.${name}.${index}`)

/** What a form starts with. A text that becomes two is the same in both languages; of two that become one, that of the person stays. */
function useFormStart(name: string, field: Either, value: unknown): (form: number) => unknown {
  const { language } = useWords()
  const key = name.slice(name.indexOf('.') + 1)
  return (form) => {
    if (form === -1) return undefined
    if (!isText(key)) return startForms[name]?.[form] ?? null
    if (field.options[form]?.kind === 'object')
      return isObject(value) ? value : { en: value ?? '', ja: value ?? '' }
    return isObject(value) ? value[language] : (value ?? '')
  }
}
