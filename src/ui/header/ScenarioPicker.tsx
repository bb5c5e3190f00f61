import { useStore } from 'zustand'
import { textIn } from '#i18n/language.ts'
import { modeOf, type Scenario } from '#session/dispatchSwitch.ts'
import { exampleShelf } from '#session/exampleShelf.ts'
import { openExample } from '#session/session.ts'
import { usePage, usePlace, useSession, useT } from '#ui/shared/context.ts'
import styles from './ScenarioPicker.module.css'

/** The two halves of the workshop: what happens at the append, and what happens to its events. */
const chapters = ['conflicts', 'dispatch'] as const

const chapterOf = (scenario: Scenario) => (modeOf(scenario) === 'none' ? 'conflicts' : 'dispatch')

/** A native select: it opens as people know it on their device, and reads itself out. */
export function ScenarioPicker() {
  const t = useT()
  const { session, playing } = usePage()
  const example = useSession((state) => state.example)
  const title = useSession((state) => state.scenario.title)
  const examples = useStore(exampleShelf, (shelf) => shelf.examples)
  const isHeld = usePlace(({ place }) => place.kind === 'exercise')
  const open = (id: string) => {
    playing.getState().send({ type: 'pause' })
    void openExample(session, id)
  }
  return (
    <span className={styles.picker}>
      <select
        className={styles.select}
        aria-label={t('scenario')}
        value={example ?? ''}
        disabled={isHeld}
        title={isHeld ? t('exercise.held') : undefined}
        onChange={(event) => open(event.target.value)}
      >
        {example === null && <option value="">{textIn(t.language, title)}</option>}
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
