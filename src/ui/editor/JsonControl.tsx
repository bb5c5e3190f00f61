import { useState } from 'react'
import { isObject, jsonFlawOf, limits } from '#session/editing/form.ts'
import type { ControlProps } from './controls.tsx'
import styles from './Fields.module.css'

/** Any JSON object. What is none yet stays as it is typed, and the field is marked. */
export function JsonControl({ id, describedBy, isWrong, value, onChange }: ControlProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const json = typed === null ? undefined : objectIn(typed)
  const isSame = json !== undefined && JSON.stringify(json) === JSON.stringify(value)
  const isFlawed = typed !== null && json === undefined
  return (
    <textarea
      id={id}
      className={styles.area}
      data-code
      rows={4}
      spellCheck={false}
      aria-describedby={describedBy}
      aria-invalid={isWrong || isFlawed || undefined}
      value={typed !== null && (isSame || isFlawed) ? typed : JSON.stringify(value ?? {}, null, 2)}
      onChange={(event) => {
        setTyped(event.target.value)
        const object = objectIn(event.target.value)
        if (object) onChange(object)
      }}
      onBlur={() => {
        if (!isFlawed) setTyped(null)
      }}
    />
  )
}

function objectIn(text: string) {
  if (jsonFlawOf(text, limits.depth)) return undefined
  const value: unknown = JSON.parse(text)
  return isObject(value) ? value : undefined
}
