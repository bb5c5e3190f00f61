// The scenario as JSON text, with its lines numbered and what is wrong at its line.

import { useRef, useState } from 'react'
import { jsonFlawOf, jsonPlaces, limits, offsetOf, positionIn, type Problem } from '#session/editing/form.ts'
import { usePage } from '#ui/shared/context.ts'
import { useDesk, useEditing, useWords } from './desk.ts'
import styles from './JsonView.module.css'
import { problemInLine } from './problemText.ts'

export function JsonView() {
  const words = useWords()
  const { editor } = useDesk(words)
  const { playing } = usePage()
  const area = useRef<HTMLTextAreaElement>(null)
  const [top, setTop] = useState(0)
  const written = useEditing(({ text }) => text)
  const draft = useEditing((editing) => editing.draft)
  const problems = useEditing((editing) => editing.problems)
  const text = written ?? JSON.stringify(draft, null, 2)
  const found = placed(text, problems)
  const goTo = (offset: number) => {
    area.current?.focus()
    area.current?.setSelectionRange(offset, offset)
  }
  return (
    <div className={styles.view}>
      <p className={styles.about}>{words('edit.textAbout')}</p>
      <div className={styles.paper}>
        <LineNumbers
          count={text.split('\n').length}
          wrong={new Set(found.map(({ line }) => line))}
          top={top}
        />
        <textarea
          ref={area}
          id="edit-json"
          className={styles.text}
          aria-label={words('edit.text')}
          aria-describedby={found.length > 0 ? 'edit-json-problems' : undefined}
          aria-invalid={found.length > 0 || undefined}
          spellCheck={false}
          wrap="off"
          autoCapitalize="off"
          value={text}
          onScroll={(event) => setTop(event.currentTarget.scrollTop)}
          onChange={(event) => {
            playing.getState().send({ type: 'pause' })
            editor.write(event.target.value)
          }}
        />
      </div>
      {found.length > 0 && (
        <ul className={styles.problems} id="edit-json-problems">
          {found.map(({ problem, line, offset }) => (
            <li key={`${problem.path} ${problem.code} ${offset}`}>
              <button type="button" className={styles.line} onClick={() => goTo(offset)}>
                {words('edit.line', { line: String(line) })}
              </button>{' '}
              {problemInLine(words, problem)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface Placed {
  readonly problem: Problem
  readonly offset: number
  readonly line: number
}

/** Each problem at its place in the text, from top to bottom. */
function placed(text: string, problems: readonly Problem[]): readonly Placed[] {
  if (problems.length === 0) return []
  const flaw = jsonFlawOf(text, limits.depth)
  const places = flaw ? null : jsonPlaces(text)
  return problems
    .map((problem) => {
      const offset = places ? offsetOf(places, problem.path) : (flaw?.offset ?? 0)
      return { problem, offset, line: positionIn(text, offset).line }
    })
    .toSorted((a, b) => a.offset - b.offset)
}

interface LineNumbersProps {
  readonly count: number
  readonly wrong: ReadonlySet<number>
  /** How far the text is scrolled. */
  readonly top: number
}

function LineNumbers({ count, wrong, top }: LineNumbersProps) {
  return (
    <div className={styles.gutter} aria-hidden="true">
      <ol style={{ transform: `translateY(${-top}px)` }}>
        {Array.from({ length: count }, (_, index) => (
          <li key={index} data-wrong={wrong.has(index + 1)}>
            {index + 1}
          </li>
        ))}
      </ol>
    </div>
  )
}
