// One field of the form, whatever it holds.

import {
  dataForm,
  domainIn,
  isObject,
  textAt,
  type Entry,
  type Keys,
  type ObjectField,
} from '#session/editing/form.ts'
import { useEditing } from './desk.ts'
import { Durations } from './Durations.tsx'
import { EitherField } from './EitherField.tsx'
import { Row, useValueAt, type DrawFields, type FieldProps } from './Row.tsx'
import { SingleField } from './SingleField.tsx'
import { VariantField } from './VariantField.tsx'

/** The fields of an object, one below the other. */
export const drawFields: DrawFields = (noun, entries, keys) =>
  entries.map((entry) =>
    entry.field.kind === 'data' ? (
      <MessageData key={entry.key} owner={keys} entry={entry} noun={noun} />
    ) : (
      <FieldRow key={entry.key} entry={entry} noun={noun} keys={[...keys, entry.key]} />
    ),
  )

/** Objects are shown as their fields; all else has a row. */
export function FieldRow({ entry, noun, keys }: FieldProps) {
  const { field } = entry
  if (field.kind === 'object') {
    if (field.noun === 'durationsMs') return <Durations field={field} keys={keys} />
    if (field.noun === 'dispatch') return <DispatchFields field={field} keys={keys} />
    return drawFields(field.noun, field.entries, keys)
  }
  if (field.kind === 'variant')
    return (
      <VariantField
        field={field}
        keys={keys}
        isOptional={entry.isOptional}
        owner={noun}
        drawFields={drawFields}
      />
    )
  return (
    <Row keys={keys} name={`${noun}.${entry.key}`} field={field}>
      {(describedBy, isWrong) => {
        const props = { entry, noun, keys, describedBy, isWrong }
        return field.kind === 'either' ? (
          <EitherField {...props} field={field} drawFields={drawFields} />
        ) : (
          <SingleField {...props} />
        )
      }}
    </Row>
  )
}

/** What a mode does not use is accepted in a file and ignored; a form is quieter without it. */
const usedBy: Readonly<Record<string, readonly string[]>> = {
  queue: ['workers', 'order', 'delivery'],
  outbox: ['workers', 'order', 'delivery', 'outbox'],
}

function DispatchFields({ field, keys }: { readonly field: ObjectField; readonly keys: Keys }) {
  const used = usedBy[textAt(useValueAt(keys), 'mode') ?? 'none'] ?? []
  return drawFields(
    field.noun,
    field.entries.filter(({ key }) => key === 'mode' || used.includes(key)),
    keys,
  )
}

interface MessageDataProps {
  readonly entry: Entry
  readonly noun: string
  readonly owner: Keys
}

/** What a message carries: the fields of its type, or, where nobody knows that type, JSON. */
function MessageData({ entry, noun, owner }: MessageDataProps) {
  const message = useValueAt(owner)
  const domain = useEditing(({ draft }) => domainIn(draft))
  const list = owner[0] === 'history' ? 'history' : 'commands'
  const form = dataForm(domain, list, textAt(message, 'type') ?? '')
  const keys = [...owner, entry.key]
  const data = isObject(message) ? message[entry.key] : undefined
  return form && isObject(data) ? (
    drawFields(form.noun, form.entries, keys)
  ) : (
    <FieldRow entry={entry} noun={noun} keys={keys} />
  )
}
