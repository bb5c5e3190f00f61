// Which exercises, in which language; and the link and code that come of it.

import { useState } from 'react'
import { languages } from '#i18n/language.ts'
import buttons from '#ui/shared/Button.module.css'
import { copyText } from '#ui/shared/copyText.ts'
import { QrCode } from '#ui/shared/QrCode.tsx'
import { catalog } from '#workshop/catalog.generated.ts'
import { numberOf } from '#workshop/classList.ts'
import type { Chapter } from '#workshop/exercise.ts'
import { addressOfClass, choose, wholeAddress, type ClassChoice } from './choice.ts'
import styles from './ClassControls.module.css'
import { exerciseLabel } from './exerciseLabel.ts'
import type { FacilitatorTexts } from '#i18n/facilitator.ts'

interface ClassControlsProps {
  readonly t: FacilitatorTexts
  readonly choice: ClassChoice
}

const chapters: readonly Chapter[] = ['a', 'b']

export function ClassControls({ t, choice }: ClassControlsProps) {
  return (
    <div className={styles.controls}>
      <div className={styles.choosing}>
        <fieldset className={styles.languages}>
          <legend>{t('facilitator.language')}</legend>
          {languages.map((language) => (
            <label key={language}>
              <input
                type="radio"
                name="class-language"
                checked={choice.language === language}
                onChange={() => choose({ ...choice, language })}
              />
              {t(language === 'en' ? 'facilitator.inEnglish' : 'facilitator.inJapanese')}
            </label>
          ))}
        </fieldset>
        <fieldset className={styles.exercises}>
          <legend>{t('facilitator.choose')}</legend>
          {chapters.map((chapter) => (
            <ChapterChoice key={chapter} t={t} choice={choice} chapter={chapter} />
          ))}
        </fieldset>
        {choice.unknown.length > 0 && (
          <p role="alert" className={styles.missing}>
            {t('facilitator.missing', { ids: t.list(choice.unknown) })}
          </p>
        )}
      </div>
      <ClassLink t={t} choice={choice} />
    </div>
  )
}

function ChapterChoice({ t, choice, chapter }: ClassControlsProps & { readonly chapter: Chapter }) {
  const own = catalog.filter((entry) => entry.chapter === chapter).map(({ id }) => id)
  const others = choice.ids.filter((id) => !own.includes(id))
  const set = (ids: readonly string[]) =>
    choose({ ...choice, ids: catalog.map(({ id }) => id).filter((id) => ids.includes(id)) })
  return (
    <div className={styles.chapter}>
      <div className={styles.heading}>
        <strong>{t(`facilitator.chapter.${chapter}`)}</strong>
        <button type="button" className={buttons.plain} onClick={() => set([...others, ...own])}>
          {t('facilitator.all')}
        </button>
        <button type="button" className={buttons.plain} onClick={() => set(others)}>
          {t('facilitator.none')}
        </button>
      </div>
      <div className={styles.ticks}>
        {catalog
          .filter((entry) => entry.chapter === chapter)
          .map(({ id, title }) => (
            <label key={id} title={title[t.language]}>
              <input
                type="checkbox"
                aria-label={exerciseLabel(t.language, id) ?? id}
                checked={choice.ids.includes(id)}
                onChange={({ target }) =>
                  set(target.checked ? [...choice.ids, id] : choice.ids.filter((each) => each !== id))
                }
              />
              {numberOf(id).toUpperCase()}
            </label>
          ))}
      </div>
    </div>
  )
}

function ClassLink({ t, choice }: ClassControlsProps) {
  const [copying, setCopying] = useState<'not yet' | 'copied' | 'failed'>('not yet')
  const address = wholeAddress(addressOfClass(choice))
  const minutes = catalog
    .filter(({ id }) => choice.ids.includes(id))
    .reduce((sum, entry) => sum + entry.minutes, 0)
  const copy = () => void copyText(address).then((isCopied) => setCopying(isCopied ? 'copied' : 'failed'))
  if (choice.ids.length === 0) return <p className={styles.nothing}>{t('facilitator.nothing')}</p>
  return (
    <section className={styles.link} aria-labelledby="class-link">
      <QrCode className={styles.code} text={address} label={t('facilitator.classCode')} />
      <div>
        <h2 id="class-link">{t('facilitator.class')}</h2>
        <p className={styles.about}>{t('facilitator.classAbout')}</p>
        <p>{t('facilitator.sum', { count: choice.ids.length, minutes })}</p>
        <p>
          <a className={styles.address} href={addressOfClass(choice)}>
            {address}
          </a>
        </p>
        <div className={styles.buttons}>
          <button type="button" className={buttons.outlined} onClick={copy}>
            {t('facilitator.copy')}
          </button>
          <button type="button" className={buttons.outlined} onClick={() => window.print()}>
            {t('facilitator.print')}
          </button>
          <span role="status" className={styles.about}>
            {copying === 'copied' && t('facilitator.copied')}
            {copying === 'failed' && t('facilitator.copyFailed')}
          </span>
        </div>
        <p className={styles.projector}>
          <a href="#/play/two-carts?view=projector">{t('facilitator.projector')}</a>
          <span className={styles.about}>{t('facilitator.projectorAbout')}</span>
        </p>
      </div>
    </section>
  )
}
