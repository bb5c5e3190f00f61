// `#/workshop` for facilitators, `#/workshop/class` for their class.

import { BesidePage } from '#ui/beside/BesidePage.tsx'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import type { PageProps } from '#ui/beside/pageProps.ts'
import { facilitatorTexts } from '#i18n/facilitator.ts'
import { choiceIn } from './choice.ts'
import { ClassControls } from './ClassControls.tsx'
import { ClassList } from './ClassList.tsx'
import { ExerciseSheet } from './ExerciseSheet.tsx'
import styles from './WorkshopPage.module.css'

const plan = ['plan1', 'plan2', 'plan3', 'plan4'] as const

export function WorkshopPage({ id, query }: PageProps) {
  const t = useLateTexts(facilitatorTexts)
  if (!t) return null
  const choice = choiceIn(query, t.language)
  if (id === 'class') return <ClassList key="class" t={t} choice={choice} />
  return (
    <BesidePage key="facilitator" title={t('facilitator.title')} width="wide">
      <div className={styles.page}>
        <h1>{t('facilitator.title')}</h1>
        <p className={styles.intro}>{t('facilitator.intro')}</p>
        <ClassControls t={t} choice={choice} />
        <section className={styles.plan} aria-labelledby="afternoon">
          <h2 id="afternoon">{t('facilitator.afternoon')}</h2>
          <ol>
            {plan.map((part) => (
              <li key={part}>{t(`facilitator.${part}`)}</li>
            ))}
          </ol>
          <p>
            <a href="#/guides">{t('facilitator.guides')}</a>
          </p>
          <p className={styles.about}>{t('facilitator.guidesAbout')}</p>
        </section>
        <ExerciseSheet t={t} choice={choice} />
      </div>
    </BesidePage>
  )
}
