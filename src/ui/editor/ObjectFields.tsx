import { scenarioForm, type Keys, type ObjectField } from '#session/editing/form.ts'
import { Durations } from './Durations.tsx'
import { FieldRow } from './FieldRow.tsx'
import { useValueAt } from './FieldRow.tsx'
import { dataForm, domainIn, isObject, textAt } from '#session/editing/form.ts'
import { useEditing } from './desk.ts'

/** The fields of an object, one below the other. */
export function ObjectFields({ field, keys }: { readonly field: ObjectField; readonly keys: Keys }) {
  if (field.noun === 'durationsMs') return <Durations field={field} keys={keys} />
  return field.entries.map((entry) =>
    entry.field.kind === 'data' ? (
      <MessageData key={entry.key} owner={keys} entry={entry} noun={field.noun} />
    ) : (
      <FieldRow key={entry.key} entry={entry} noun={field.noun} keys={[...keys, entry.key]} />
    ),
  )
}

type Entry = (typeof scenarioForm.entries)[number]

interface MessageDataProps {
  readonly entry: Entry
  readonly noun: string
  readonly owner: Keys
}

/** What a message carries: the fields of its type, or, where nobody knows that type, JSON. */
export function MessageData({ entry, noun, owner }: MessageDataProps) {
  const message = useValueAt(owner)
  const domain = useEditing(({ draft }) => domainIn(draft))
  const list = owner[0] === 'history' ? 'history' : 'commands'
  const form = dataForm(domain, list, textAt(message, 'type') ?? '')
  const keys = [...owner, entry.key]
  const data = isObject(message) ? message[entry.key] : undefined
  return form && isObject(data) ? (
    <ObjectFields field={form} keys={keys} />
  ) : (
    <FieldRow entry={entry} noun={noun} keys={keys} />
  )
}
