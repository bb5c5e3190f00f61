// What is on the screen as a link, a QR code and a few words for a chat. Where it is too long for a link, a file.

import { useEffect, useState, type ReactNode } from 'react'
import { textIn } from '#i18n/language.ts'
import { shareTexts, type ShareTexts } from '#i18n/share.ts'
import type { Translate } from '#i18n/t.ts'
import { narrationOf } from '#projections/narration.ts'
import { fileName, scenarioBlob } from '#session/editing/scenarioFile.ts'
import { working } from '#session/idle.ts'
import type { Kept } from '#session/route.ts'
import type { Session } from '#session/session.ts'
import { mostCharacters, shareOf, type Shared } from '#session/share.ts'
import { summaryText } from '#ui/narration/summaryText.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePlace, useSession, useT } from '#ui/shared/context.ts'
import { Dialog } from '#ui/shared/Dialog.tsx'
import { Icon } from '#ui/shared/Icon.tsx'
import { saveFile } from '#ui/shared/saveFile.ts'
import { textOf } from '#ui/shared/sentenceText.ts'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import { Copyable } from './Copyable.tsx'
import { QrCode } from '#ui/shared/QrCode.tsx'
import styles from './SharePanel.module.css'

export function SharePanel({ onClose }: { readonly onClose: () => void }) {
  const words = useLateTexts(shareTexts)
  return (
    words && (
      <Dialog title={words('share.title')} className={styles.dialog} onClose={onClose}>
        <Body words={words} />
      </Dialog>
    )
  )
}

function Body({ words }: { readonly words: ShareTexts }) {
  const t = useT()
  const run = useSession((session) => session)
  const view = usePlace((whereabouts) => whereabouts.view)
  const [withStep, setWithStep] = useState(true)
  const [withLanguage, setWithLanguage] = useState(false)
  const [withView, setWithView] = useState(view === 'code')
  const step = withStep ? run.cursor : 0
  const shared = useShared(run, step, {
    language: withLanguage ? words.language : null,
    view: withView ? view : null,
  })
  if (!shared) return null
  if (!shared.fits) return <TooLong words={words} run={run} length={shared.url.length} />
  return (
    <>
      <p className={styles.about}>{words('share.about')}</p>
      <fieldset className={styles.with}>
        <legend>{words('share.with')}</legend>
        {run.cursor > 0 && (
          <Option isOn={withStep} onChange={setWithStep}>
            {words('share.withStep', { step: run.cursor, steps: run.trace.steps.length })}
          </Option>
        )}
        <Option isOn={withLanguage} onChange={setWithLanguage}>
          {words('share.withLanguage')}
        </Option>
        {(view === 'code' || view === 'scenario') && (
          <Option isOn={withView} onChange={setWithView}>
            {words(view === 'code' ? 'share.withCode' : 'share.withScenario')}
          </Option>
        )}
      </fieldset>
      <div className={styles.both}>
        <div>
          <Copyable words={words} name={words('share.link')} text={shared.url} button={words('share.copy')} />
          <p className={styles.size}>{words('share.size', { count: shared.url.length })}</p>
          <Copyable
            words={words}
            name={words('share.text')}
            text={`${messageOf(t, words, run, step)}\n${shared.url}`}
            button={words('share.copyText')}
            rows={4}
          />
        </div>
        <QrCode
          className={styles.qr}
          text={shared.url}
          label={words('share.qr')}
          tooDense={<p className={styles.about}>{words('share.qrTooDense')}</p>}
        />
      </div>
    </>
  )
}

interface OptionProps {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: ReactNode
}

const Option = ({ isOn, onChange, children }: OptionProps) => (
  <label className={styles.option}>
    <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
    {children}
  </label>
)

/** The link of what is shown now; the one before until it is made. */
function useShared(run: Session, step: number, { language = null, view = null }: Kept): Shared | null {
  const [shared, setShared] = useState<Shared | null>(null)
  useEffect(() => {
    const done = working()
    let isWanted = true
    const base = location.href.replace(/#.*$/, '')
    void shareOf(run, step, { language, view }, base)
      .then((made) => {
        if (isWanted) setShared(made)
      })
      .finally(done)
    return () => {
      isWanted = false
    }
  }, [run, step, language, view])
  return shared
}

/** What happened at the step, or what it all came to. */
function messageOf(t: Translate, words: ShareTexts, { scenario, trace }: Session, step: number): string {
  const title = textIn(words.language, scenario.title)
  const { length } = trace.steps
  if (step === 0 || step === length) return words('share.messageAll', { title, text: summaryText(t, trace) })
  return words('share.message', { title, step, steps: length, text: textOf(t, narrationOf(trace, step)) })
}

interface TooLongProps {
  readonly words: ShareTexts
  readonly run: Session
  readonly length: number
}

function TooLong({ words, run, length }: TooLongProps) {
  const name = fileName(textIn(words.language, run.scenario.title))
  return (
    <div className={styles.tooLong}>
      <p>{words('share.tooLong', { count: length, most: mostCharacters })}</p>
      <button type="button" className={buttons.outlined} onClick={() => saveFile(scenarioBlob(run), name)}>
        <Icon name="download" />
        {words('share.save')}
      </button>
    </div>
  )
}
