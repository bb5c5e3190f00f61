import { useEffect } from 'react'
import { useStore } from 'zustand'
import { textIn } from '#i18n/language.ts'
import { modeOf, type Scenario } from '#session/dispatchSwitch.ts'
import { exampleShelf } from '#session/exampleShelf.ts'
import { working } from '#session/idle.ts'
import { hasMine, myShelf } from '#session/myShelf.ts'
import { openExample } from '#session/session.ts'
import { usePage, usePlace, useSession, useT } from '#ui/shared/context.ts'
import styles from './ScenarioPicker.module.css'

/** The two halves of the workshop: what happens at the append, and what happens to its events. */
const chapters = ['conflicts', 'dispatch'] as const

const chapterOf = (scenario: Scenario) => (modeOf(scenario) === 'none' ? 'conflicts' : 'dispatch')

/** Before the id of one of one's own, which no example has. */
const own = 'mine:'

/** Somebody who made something here finds it in the list. */
function useMine(): void {
  const page = usePage()
  useEffect(() => {
    if (!hasMine()) return
    const done = working()
    void import('#ui/editor/desk.ts').then(({ deskFor }) => deskFor(page).mine.load()).finally(done)
  }, [page])
}

/** A native select: it opens as people know it on their device, and reads itself out. */
export function ScenarioPicker() {
  const t = useT()
  const { session, playing } = usePage()
  const example = useSession((state) => state.example)
  const title = useSession((state) => state.scenario.title)
  const examples = useStore(exampleShelf, (shelf) => shelf.examples)
  const isHeld = usePlace(({ place }) => place.kind === 'exercise')
  const { scenarios: mine, current, open: openMine } = useStore(myShelf)
  useMine()
  const open = (value: string) => {
    playing.getState().send({ type: 'pause' })
    if (value.startsWith(own)) openMine(value.slice(own.length))
    else void openExample(session, value)
  }
  const isListed = mine.some(({ id }) => id === current)
  return (
    <span className={styles.picker}>
      <select
        className={styles.select}
        aria-label={t('scenario')}
        value={example ?? (isListed ? own + current : '')}
        disabled={isHeld}
        title={isHeld ? t('exercise.held') : undefined}
        onChange={(event) => open(event.target.value)}
      >
        {example === null && !isListed && <option value="">{textIn(t.language, title)}</option>}
        {mine.length > 0 && (
          <optgroup label={t('scenario.mine')}>
            {mine.map(({ id, title: named }) => (
              <option key={id} value={own + id}>
                {textIn(t.language, named)}
              </option>
            ))}
          </optgroup>
        )}
        {chapters.map((chapter) => (
          <optgroup key={chapter} label={t(`scenario.${chapter}`)}>
            {examples
              .filter(({ scenario }) => chapterOf(scenario) === chapter)
              .map(({ id, scenario }) => (
                <option key={id} value={id}>
                  {textIn(t.language, scenario.title)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <svg className={styles.chevron} viewBox="0 0 16 16" aria-hidden="true">
        <path d="m4 6.5 4 4 4-4" />
      </svg>
    </span>
  )
}
