import { Unknown } from '#ui/beside/Unknown.tsx'
import link from '#ui/shared/Link.module.css'
import list from '#ui/shared/LinkList.module.css'
import { chapterIds, guidesOf, type ChapterId } from '#workshop/guides/chapters.ts'
import frame from './GuideFrame.module.css'
import styles from './GuideList.module.css'
import { useGuide } from './texts.ts'

/** All guides by chapter, and where to go from there. `unknown`: an address asked for one that there is not. */
export function GuideList({ unknown }: { readonly unknown: string | null }) {
  const { t } = useGuide()
  return (
    <div className={frame.guide}>
      <h1>{t('guides.title')}</h1>
      {unknown === null ? (
        <p className={frame.intro}>{t('guides.intro')}</p>
      ) : (
        <Unknown>{t('guides.unknown', { id: unknown.slice(0, 60) })}</Unknown>
      )}
      <div className={styles.chapters}>
        {chapterIds.map((chapter) => (
          <Chapter key={chapter} chapter={chapter} />
        ))}
      </div>
      <ul className={styles.others}>
        <li>
          <a className={link.link} href="#/exercises">
            {t('guides.doIt')}
          </a>
        </li>
        <li>
          <a className={link.link} href="#/glossary">
            {t('guides.words')}
          </a>
        </li>
        <li>
          <a className={link.link} href="#/workshop">
            {t('guides.teach')}
          </a>
        </li>
      </ul>
    </div>
  )
}

function Chapter({ chapter }: { readonly chapter: ChapterId }) {
  const { t } = useGuide()
  return (
    <section className={styles.chapter} aria-labelledby={`chapter-${chapter}`}>
      <h2 id={`chapter-${chapter}`}>{t(`guides.chapter.${chapter}`)}</h2>
      <p className={styles.about}>{t(`guides.chapterAbout.${chapter}`)}</p>
      <ol className={`${list.list} ${styles.guides}`}>
        {guidesOf[chapter].map((id) => (
          <li key={id}>
            <a href={`#/guides/${id}`}>
              <strong>{t(`guides.name.${id}`)}</strong>
              <span>{t(`guides.about.${id}`)}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
