import type { Keys, ObjectField } from '#session/editing/form.ts'
import { isObject } from '#session/editing/form.ts'
import { setField } from '#session/editing/setField.ts'
import buttons from '#ui/shared/Button.module.css'
import { useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { NumberControl } from './controls.tsx'
import { useChange, useEditing, useWords, wordOf } from './desk.ts'
import { useValueAt } from './Row.tsx'
import styles from './Fields.module.css'
import { fieldId } from './place.ts'
import { problemText } from './problemText.ts'
import { nodeName } from './nodeName.ts'

/** Only the steps that have a duration of their own; the others are a list to choose from. */
export function Durations({ field, keys }: { readonly field: ObjectField; readonly keys: Keys }) {
  const words = useWords()
  const t = useT()
  const value = useValueAt(keys)
  const problems = useEditing((editing) => editing.problems)
  const change = useChange()
  const own = isObject(value) ? value : {}
  const set = (node: string, duration: unknown) =>
    change(
      (draft) =>
        setField(draft, { keys: [...keys, node], name: `durationsMs.${node}`, isOptional: true }, duration),
      fieldId([...keys, node]),
    )
  const free = field.entries.filter(({ key }) => own[key] === undefined)
  return (
    <div className={styles.row} data-wide="true">
      <span className={styles.label}>{words('field.scenario.durationsMs')}</span>
      {Object.keys(own).map((node) => {
        const id = fieldId([...keys, node])
        const wrong = problems.find(({ path }) => `edit${path}` === id)
        return (
          <span key={node} className={styles.choice}>
            <label className={styles.node} htmlFor={id}>
              {nodeName(t, node)}
            </label>
            <NumberControl
              id={id}
              describedBy={wrong ? `${id}-problem` : undefined}
              isWrong={wrong !== undefined}
              isOptional={false}
              value={own[node]}
              usual={undefined}
              isTime
              onChange={(duration) => set(node, duration)}
            />
            <button
              type="button"
              className={buttons.icon}
              aria-label={words('list.remove', { name: nodeName(t, node) })}
              onClick={() => set(node, undefined)}
            >
              <Icon name="close" />
            </button>
            {wrong && (
              <span className={styles.problem} id={`${id}-problem`}>
                {problemText(words, wrong)}
              </span>
            )}
          </span>
        )
      })}
      <select
        id={fieldId(keys)}
        className={styles.select}
        aria-label={words('durations.add')}
        value=""
        onChange={(event) => set(event.target.value, 10)}
      >
        <option value="">{words('durations.add')}</option>
        {free.map(({ key }) => (
          <option key={key} value={key}>
            {nodeName(t, key)}
          </option>
        ))}
      </select>
      <p className={styles.about}>{wordOf(words, 'about.scenario.durationsMs')}</p>
    </div>
  )
}
