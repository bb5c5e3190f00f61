import type { EditorTexts } from '#i18n/editor.ts'
import { useState } from 'react'
import { scenarioForm } from '#session/editing/form.ts'
import { useEditing, useWords } from './desk.ts'
import { FieldRow } from './FieldRow.tsx'
import styles from './FormView.module.css'
import { ItemList, type Noun } from './ItemList.tsx'
import { parts, partSummary, type Part } from './parts.ts'

/** The scenario as a form. */
export function FormView() {
  return parts.map((part) => <PartView key={part.id} part={part} />)
}

function PartView({ part }: { readonly part: Part }) {
  const words = useWords()
  const [isOpen, setOpen] = useState(part.isOpen)
  const summary = useEditing(({ draft }) => partSummary(words, draft, part))
  const isWrong = useEditing(({ problems }) =>
    problems.some(({ path }) => part.keys.includes(path.split('/')[1] ?? '')),
  )
  const about = aboutPart(words, part.id)
  return (
    <details
      className={styles.part}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-part={part.id}
    >
      <summary className={styles.head}>
        <h3 className={styles.name}>{words(`part.${part.id}`)}</h3>
        <span className={styles.summary}>{summary}</span>
        {isWrong && <span className={styles.mark}>!</span>}
      </summary>
      <div className={styles.body}>
        {about !== null && <p className={styles.about}>{about}</p>}
        {part.keys.map((key) => (
          <TopField key={key} name={key} />
        ))}
      </div>
    </details>
  )
}

function aboutPart(words: EditorTexts, id: Part['id']): string | null {
  switch (id) {
    case 'people':
    case 'history':
    case 'faults':
    case 'dispatch':
    case 'time':
      return words(`part.about.${id}`)
    case 'story':
    case 'conflict':
    case 'order':
      return null
  }
}

const nounOf: Readonly<Record<string, Noun>> = {
  commands: 'command',
  history: 'event',
  handlers: 'handler',
  faults: 'fault',
}

function TopField({ name }: { readonly name: string }) {
  const entry = scenarioForm.entries.find(({ key }) => key === name)
  if (!entry) return null
  const noun = nounOf[name]
  return noun ? (
    <ItemList roll={name as 'commands'} noun={noun} entry={entry} />
  ) : (
    <FieldRow entry={entry} noun={scenarioForm.noun} keys={[name]} />
  )
}
