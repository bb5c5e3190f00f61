import { startVariant, textAt, isObject, type Field, type Keys } from '#session/editing/form.ts'
import { BackoffCurve } from './BackoffCurve.tsx'
import { SelectControl } from './controls.tsx'
import { useChange, useWords, wordOf } from './desk.ts'
import { Row, useValueAt, type DrawFields } from './Row.tsx'
import styles from './Fields.module.css'
import { fieldId } from './place.ts'
import { setField } from '#session/editing/setField.ts'

interface VariantFieldProps {
  readonly field: Extract<Field, { readonly kind: 'variant' }>
  readonly keys: Keys
  readonly isOptional: boolean
  /** Noun of the object that it belongs to. */
  readonly owner: string
  readonly drawFields: DrawFields
}

/** First which kind, then the fields of that kind. A backoff that is not said is none; a command without a policy of its own has that of all. */
export function VariantField({ field, keys, isOptional, owner, drawFields }: VariantFieldProps) {
  const words = useWords()
  const value = useValueAt(keys)
  const change = useChange()
  const { noun, members } = field
  const kind = textAt(value, 'kind')
  const member = members.find((each) => each.words.includes(kind ?? ''))
  const isBackoff = noun === 'backoff'
  const name = isBackoff || owner === 'command' ? `${owner}.${noun}` : `${noun}.kind`
  const take = (chosen: unknown) =>
    change((draft) => {
      const before = isObject(value) ? value : {}
      const isNone = typeof chosen !== 'string' || (isBackoff && isOptional && chosen === 'none')
      const next = isNone ? undefined : startVariant(draft, noun, chosen, before)
      return setField(draft, { keys, name, isOptional }, next)
    })
  const options = members.flatMap((each) => each.words)
  const unset = isOptional && !isBackoff ? { unset: words('form.asForAll') } : {}
  return (
    <>
      <Row keys={[...keys, 'kind']} name={name} field={{ kind: 'choice', options }}>
        {(describedBy, isWrong) => (
          <SelectControl
            id={fieldId([...keys, 'kind'])}
            describedBy={describedBy}
            isWrong={isWrong}
            isOptional={isOptional}
            value={kind}
            usual={isBackoff ? 'none' : undefined}
            {...unset}
            options={options.map((word) => ({
              value: word,
              label: wordOf(words, `option.${noun}.kind.${word}`),
            }))}
            onChange={take}
          />
        )}
      </Row>
      {member && member.entries.length > 0 && (
        <div className={styles.inner}>
          {drawFields(noun, member.entries, keys)}
          {isBackoff && <BackoffCurve place={keys} />}
        </div>
      )}
    </>
  )
}
