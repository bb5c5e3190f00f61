// The scenario as somebody writes it: as a form or as text, with undo, files, and what was made before.

import { useRef, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { editorTexts } from '#i18n/editor.ts'
import { textIn } from '#i18n/language.ts'
import { fileName, scenarioBlob } from '#session/editing/scenarioFile.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePage, useT } from '#ui/shared/context.ts'
import hidden from '#ui/shared/Hidden.module.css'
import { saveFile } from '#ui/shared/saveFile.ts'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import { titleOf, useCurrent, useDesk, useEditing, useWords, WordsContext } from './desk.ts'
import { EditIcon } from './EditIcon.tsx'
import { FormView } from './FormView.tsx'
import { JsonView } from './JsonView.tsx'
import { MyScenarios } from './MyScenarios.tsx'
import { goToField } from './place.ts'
import styles from './ScenarioPanel.module.css'
import { takeFile } from './intake.ts'
import { useUndoKeys } from './useUndoKeys.ts'

export function ScenarioPanel() {
  const words = useLateTexts(editorTexts)
  return (
    words && (
      <WordsContext value={words}>
        <Panel />
      </WordsContext>
    )
  )
}

type View = 'form' | 'text'

function Panel() {
  const t = useT()
  const words = useWords()
  const [view, setView] = useState<View>('form')
  useUndoKeys(useDesk(words).editor)
  return (
    <section className={styles.panel} aria-label={t('scenario')} data-editor>
      <Tools view={view} onView={setView} />
      <Whose />
      {view === 'form' ? (
        <>
          <Problems />
          <FormView />
        </>
      ) : (
        <JsonView />
      )}
      <MyScenarios />
    </section>
  )
}

interface ToolsProps {
  readonly view: View
  readonly onView: (view: View) => void
}

function Tools({ view, onView }: ToolsProps) {
  const words = useWords()
  const { editor } = useDesk(words)
  const canUndo = useStore(editor.store, ({ past }) => past.length > 0)
  const canRedo = useStore(editor.store, ({ future }) => future.length > 0)
  return (
    <div className={styles.tools}>
      <Tool
        name={words('edit.undo')}
        icon={<EditIcon name="undo" />}
        isOff={!canUndo}
        onPress={editor.undo}
      />
      <Tool
        name={words('edit.redo')}
        icon={<EditIcon name="redo" />}
        isOff={!canRedo}
        onPress={editor.redo}
      />
      <FileTools />
      <span className={styles.space} />
      <fieldset className={styles.views}>
        <legend className={hidden.hidden}>{words('edit.as')}</legend>
        {(['form', 'text'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="edit-view" checked={view === each} onChange={() => onView(each)} />
            {words(`edit.${each}`)}
          </label>
        ))}
      </fieldset>
    </div>
  )
}

function FileTools() {
  const words = useWords()
  const page = usePage()
  const { keeping } = useDesk(words)
  const input = useRef<HTMLInputElement>(null)
  const saveNow = () => {
    const run = page.session.getState()
    saveFile(scenarioBlob(run), fileName(textIn(words.language, run.scenario.title)))
  }
  return (
    <>
      <Tool
        name={words('edit.new')}
        icon={<EditIcon name="plus" />}
        onPress={() => keeping.addNew(words('edit.newTitle'))}
      />
      <Tool
        name={words('edit.open')}
        icon={<EditIcon name="open" />}
        onPress={() => input.current?.click()}
      />
      <Tool name={words('edit.save')} icon={<EditIcon name="save" />} onPress={saveNow} />
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words('edit.open')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void takeFile(page, file)
        }}
      />
    </>
  )
}

interface ToolProps {
  readonly name: string
  readonly icon: ReactNode
  readonly isOff?: boolean
  readonly onPress: () => void
}

/** One that is off keeps the focus, so that the keyboard does not fall out of the panel. */
const Tool = ({ name, icon, isOff = false, onPress }: ToolProps) => (
  <button
    type="button"
    className={buttons.icon}
    aria-label={name}
    title={name}
    aria-disabled={isOff || undefined}
    onClick={() => {
      if (!isOff) onPress()
    }}
  >
    {icon}
  </button>
)

/** Whose scenario it is, and so what becomes of a change. */
function Whose() {
  const words = useWords()
  const { keeping } = useDesk(words)
  const isExample = useEditing(({ example }) => example !== null)
  const isKept = useCurrent() !== null
  return (
    <div className={styles.whose}>
      <h2 className={styles.title}>
        {textIn(
          words.language,
          useEditing(({ draft }) => titleOf(draft)),
        )}
      </h2>
      <p className={styles.about}>
        {words(isExample ? 'edit.isExample' : isKept ? 'edit.isKept' : 'edit.isLink')}
      </p>
      {!isExample && !isKept && (
        <button type="button" className={buttons.outlined} onClick={keeping.keep}>
          {words('edit.keep')}
        </button>
      )}
    </div>
  )
}

function Problems() {
  const words = useWords()
  const problems = useEditing((editing) => editing.problems)
  const [first] = problems
  return (
    <div role="alert">
      {first && (
        <p className={styles.problems}>
          <span>{words('edit.problems', { count: problems.length })}</span>
          <button type="button" className={buttons.outlined} onClick={() => goToField(first.path)}>
            {words('edit.goTo')}
          </button>
        </p>
      )}
    </div>
  )
}
