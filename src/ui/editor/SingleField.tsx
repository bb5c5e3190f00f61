// A field that holds one value, or a list of plain ones.

import { isObject, namesFor, usualOf, type Field, type Keys } from '#session/editing/form.ts'
import { setField } from '#session/editing/setField.ts'
import {
  FlagControl,
  NameControl,
  NamesControl,
  NumberControl,
  NumbersControl,
  optionsOf,
  SelectControl,
  TextControl,
} from './controls.tsx'
import { useChange, useEditing, useWords } from './desk.ts'
import { useValueAt, type FieldProps } from './Row.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import { JsonControl } from './JsonControl.tsx'
import { fieldId } from './place.ts'

export interface SingleFieldProps extends FieldProps {
  readonly describedBy: string | undefined
  readonly isWrong: boolean
}

export function SingleField(props: SingleFieldProps) {
  const { entry, noun, keys } = props
  return <ValueControl {...props} field={entry.field} name={`${noun}.${entry.key}`} place={keys} />
}

interface ValueControlProps extends SingleFieldProps {
  readonly field: Field
  readonly name: string
  readonly place: Keys
}

export function ValueControl({ entry, field, name, place, describedBy, isWrong }: ValueControlProps) {
  const words = useWords()
  const value = useValueAt(place)
  const draft = useEditing((editing) => editing.draft)
  const owner = useValueAt(place.slice(0, -1))
  const known = namesFor(name, draft, isObject(owner) ? owner : {})
  const onChange = useFieldChange(place, name, entry.isOptional)
  const control = {
    id: fieldId(place),
    describedBy,
    isWrong,
    isOptional: entry.isOptional,
    value,
    usual: usualOf(name),
    onChange,
  }
  const unset = entry.isOptional && usualOf(name) === undefined ? { unset: words('form.unset') } : {}
  switch (field.kind) {
    case 'text':
      if (known && !known.isOpen)
        return <SelectControl {...control} {...unset} options={known.names.map(plain)} />
      if (name === 'command.id' || name === 'handler.id') return <NameControl {...control} />
      return <TextControl {...control} lines={field.lines} names={known?.names ?? []} />
    case 'number':
      return <NumberControl {...control} isTime={isTime(name)} />
    case 'flag':
      return <FlagControl {...control} />
    case 'choice':
      return (
        <SelectControl
          {...control}
          {...unset}
          options={known ? known.names.map(plain) : optionsOf(words, name, field.options)}
          onChange={(chosen) => onChange(field.options.find((option) => String(option) === chosen) ?? chosen)}
        />
      )
    case 'list':
      if (known) return <NamesControl {...control} names={known.names} />
      if (field.item.kind === 'choice') return <ChoiceList {...control} field={field.item} name={name} />
      return <NumbersControl {...control} />
    case 'data':
      return <JsonControl {...control} />
    case 'null':
      return null
    case 'object':
    case 'variant':
    case 'either':
      throw new Error(`Bug: ${name} holds no single value`)
  }
}

const plain = (value: string) => ({ value, label: value })

/** What is measured in milliseconds. */
const isTime = (name: string): boolean => /Ms$|\.at$|^hopMs\.|^durationsMs\./.test(name)

/** How a value gets into the draft. Letters of one field are taken back together, a tick by itself. */
export function useFieldChange(keys: Keys, name: string, isOptional: boolean): (value: unknown) => void {
  const change = useChange()
  return (value) =>
    change(
      (draft) => setField(draft, { keys, name, isOptional }, value),
      typeof value === 'boolean' ? undefined : fieldId(keys),
    )
}
