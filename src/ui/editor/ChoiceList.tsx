import type { Field } from '#session/editing/form.ts'
import buttons from '#ui/shared/Button.module.css'
import { Icon } from '#ui/shared/Icon.tsx'
import { optionsOf, type ControlProps } from './controls.tsx'
import { useWords, wordOf } from './desk.ts'
import styles from './Fields.module.css'

interface ChoiceListProps extends ControlProps {
  readonly field: Extract<Field, { readonly kind: 'choice' }>
  readonly name: string
}

/** One choice after the other, like what somebody does at each conflict. */
export function ChoiceList({ id, value, field, name, describedBy, onChange }: ChoiceListProps) {
  const words = useWords()
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  const key = name.slice(name.indexOf('.') + 1)
  const nameOf = (index: number) =>
    words.filled(`list.item.${key}` as 'list.item.onConflict', { name: index + 1 })
  const set = (next: readonly unknown[]) => onChange(next.length === 0 ? undefined : next)
  return (
    <span className={styles.choices}>
      {list.map((each, index) => (
        <span key={index} className={styles.choice}>
          <select
            className={styles.select}
            aria-label={nameOf(index)}
            value={String(each)}
            onChange={(event) => set(list.with(index, event.target.value))}
          >
            {optionsOf(words, name, field.options).map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <button
            type="button"
            className={buttons.icon}
            aria-label={words('list.remove', { name: nameOf(index) })}
            onClick={() => set(list.toSpliced(index, 1))}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <button
        type="button"
        id={id}
        className={styles.add}
        aria-describedby={describedBy}
        onClick={() => set([...list, field.options[0]])}
      >
        {wordOf(words, `list.add.${key}`)}
      </button>
    </span>
  )
}
