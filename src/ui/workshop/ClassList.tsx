// What a class link opens: the exercises that the facilitator has chosen, and nothing else in the way.

import { BesidePage } from '#ui/beside/BesidePage.tsx'
import link from '#ui/shared/Link.module.css'
import list from '#ui/shared/LinkList.module.css'
import { catalog } from '#workshop/catalog.generated.ts'
import { numberOf } from '#workshop/classList.ts'
import type { FacilitatorTexts } from '#i18n/facilitator.ts'
import type { ClassChoice } from './choice.ts'
import styles from './ClassList.module.css'

interface ClassListProps {
  readonly t: FacilitatorTexts
  readonly choice: ClassChoice
}

export function ClassList({ t, choice }: ClassListProps) {
  const isEmpty = choice.ids.length === 0
  const shown = isEmpty ? catalog : catalog.filter(({ id }) => choice.ids.includes(id))
  return (
    <BesidePage title={t('class.title')}>
      <h1 className={styles.title}>{t('class.title')}</h1>
      <p className={styles.about} role={isEmpty ? 'alert' : undefined}>
        {t(isEmpty ? 'class.empty' : 'class.about')}
      </p>
      <ol className={`${list.list} ${styles.list}`}>
        {shown.map(({ id, title, minutes }) => (
          <li key={id}>
            <a href={`#/exercises/${id}`}>
              <span className={styles.number}>{numberOf(id).toUpperCase()}</span>
              <strong>{title[t.language]}</strong>
              <span className={styles.minutes}>{t('facilitator.minutes', { minutes })}</span>
            </a>
          </li>
        ))}
      </ol>
      <p className={styles.all}>
        <a className={link.link} href="#/exercises">
          {t('class.all')}
        </a>
      </p>
    </BesidePage>
  )
}
