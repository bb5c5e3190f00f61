// A frame for somebody else's page: what it shows, and the HTML to be copied.

import { useEffect, useId, useState } from 'react'
import { embedParameter, embedViews, type EmbedView } from '#session/embed.ts'
import { targetOf, titleOf } from '#session/exportRun.ts'
import { working } from '#session/idle.ts'
import { formatAddress, type Target } from '#session/route.ts'
import { usePage, useSession, useT } from '#ui/shared/context.ts'
import type { ExportTexts } from '#i18n/exports.ts'
import styles from './ExportPanel.module.css'
import { CopyButton } from './take.tsx'

const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

const heights: Readonly<Record<EmbedView, number>> = { chart: 700, timeline: 480, stream: 640 }

export function EmbedExport({ words }: { readonly words: ExportTexts }) {
  const t = useT()
  const target = useTarget()
  const scenario = useSession((session) => session.scenario)
  const cursor = useSession((session) => session.cursor)
  const [view, setView] = useState<EmbedView>('chart')
  const [hasControls, setControls] = useState(true)
  const [atStep, setAtStep] = useState(true)
  const [theme, setTheme] = useState<'system' | 'light' | 'dark'>('system')
  const [language, setLanguage] = useState<'reader' | 'en' | 'ja'>('reader')
  if (target === undefined) return null
  if (target === null)
    return (
      <p role="alert" className={styles.refused}>
        {words('embed.tooLong')}
      </p>
    )
  const address = formatAddress(target, atStep ? cursor : 0, {
    language: language === 'reader' ? null : language,
    embed: embedParameter({ views: [view], hasControls, theme: theme === 'system' ? null : theme }),
  })
  const title = words('embed.frame', { title: titleOf({ scenario }, t.language) })
  const page = location.href.replace(/#.*$/, '')
  const snippet = `<iframe src="${attribute(page + address)}" title="${attribute(title)}" width="100%" height="${heights[view]}" style="border:1px solid #cbd2dc;border-radius:8px" sandbox="${sandbox}" loading="lazy"></iframe>`
  return (
    <div className={styles.embed}>
      <Choice
        label={words('embed.show')}
        options={embedViews}
        chosen={view}
        onChoose={setView}
        name={(each) => words(`embed.${each}`)}
      />
      <Choice
        label={words('embed.theme')}
        options={['system', 'light', 'dark'] as const}
        chosen={theme}
        onChoose={setTheme}
        name={(each) => (each === 'system' ? words('embed.theme.system') : words(`theme.${each}`))}
      />
      <Choice
        label={words('embed.language')}
        options={['reader', 'en', 'ja'] as const}
        chosen={language}
        onChoose={setLanguage}
        name={(each) =>
          each === 'reader' ? words('embed.language.reader') : each === 'en' ? 'English' : '日本語'
        }
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={hasControls}
          onChange={(event) => setControls(event.target.checked)}
        />
        {words('embed.controls')}
      </label>
      <label className={styles.check}>
        <input type="checkbox" checked={atStep} onChange={(event) => setAtStep(event.target.checked)} />
        {words('embed.step', { step: cursor })}
      </label>
      <div className={styles.actions}>
        <CopyButton words={words} text={snippet} />
      </div>
      <textarea
        className={styles.snippet}
        readOnly
        rows={6}
        spellCheck={false}
        aria-label={words('embed.snippet')}
        value={snippet}
      />
    </div>
  )
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** undefined: on its way. null: too large for a link. */
function useTarget(): Target | null | undefined {
  const { session } = usePage()
  const schedule = useSession((state) => state.schedule)
  const [target, setTarget] = useState<Target | null>()
  useEffect(() => {
    let isWanted = true
    const done = working()
    void targetOf(session.getState())
      .then((made) => isWanted && setTarget(made))
      .finally(done)
    return () => void (isWanted = false)
  }, [session, schedule])
  return target
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly options: readonly Value[]
  readonly chosen: Value
  readonly name: (option: Value) => string
  readonly onChoose: (option: Value) => void
}

function Choice<Value extends string>({ label, options, chosen, name, onChoose }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      {options.map((each) => (
        <label key={each}>
          <input type="radio" name={id} checked={each === chosen} onChange={() => onChoose(each)} />
          {name(each)}
        </label>
      ))}
    </fieldset>
  )
}
