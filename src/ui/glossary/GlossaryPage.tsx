// `#/glossary` and `#/glossary/<term>`: the words of the field in both languages, side by side.

import { useEffect, useRef } from 'react'
import { lateWords } from '#i18n/lateWords.ts'
import { watch } from '#session/idle.ts'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import { BesidePage } from '#ui/beside/BesidePage.tsx'
import { Unknown } from '#ui/beside/Unknown.tsx'
import { useT } from '#ui/shared/context.ts'
import hidden from '#ui/shared/Hidden.module.css'
import { StackedTable } from '#ui/shared/StackedTable.tsx'
import type { PageProps } from '#ui/beside/pageProps.ts'
import { guideTexts, type GuideTexts } from '#i18n/guides.ts'
import { isTermId, termIds, terms, type GlossaryWords, type TermId } from '#workshop/glossary/terms.ts'
import styles from './GlossaryPage.module.css'

const glossary = lateWords<GlossaryWords>({
  en: () => import('#workshop/glossary/en.ts').then((file) => file.glossaryEn),
  ja: () => import('#workshop/glossary/ja.ts').then((file) => file.glossaryJa),
})

export function GlossaryPage({ id }: PageProps) {
  const page = useT()
  const t = useLateTexts(guideTexts)
  const words = useLateTexts(glossary)
  if (!t || !words) return null
  const title = isTermId(id) ? terms[id][t.language] : page('page.glossary')
  return (
    <BesidePage title={title}>
      <article className={styles.glossary}>
        <h1>{page('page.glossary')}</h1>
        {id === null || isTermId(id) ? (
          <p className={styles.intro}>{t('glossary.intro')}</p>
        ) : (
          <Unknown>{t('glossary.unknown', { id: id.slice(0, 60) })}</Unknown>
        )}
        <Terms t={t} words={words} wanted={isTermId(id) ? id : null} />
      </article>
    </BesidePage>
  )
}

interface TermsProps {
  readonly t: GuideTexts
  readonly words: GlossaryWords
  readonly wanted: TermId | null
}

function Terms({ t, words, wanted }: TermsProps) {
  const own = t.language
  const other = own === 'en' ? 'ja' : 'en'
  const row = useRef<HTMLTableRowElement>(null)
  // A frame later: the page goes to its own top first.
  useEffect(() => {
    const frame = requestAnimationFrame(() => row.current?.scrollIntoView({ block: 'center' }))
    watch()
    return () => cancelAnimationFrame(frame)
  }, [wanted])
  const order = new Intl.Collator(own)
  const sorted = termIds.toSorted((a, b) => order.compare(terms[a][own], terms[b][own]))
  return (
    <StackedTable upTo={699} className={styles.table}>
      <caption className={hidden.hidden}>{t('glossary.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('glossary.term')}</th>
          <th scope="col">{t('glossary.other')}</th>
          <th scope="col">{t('glossary.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((id) => (
          <tr
            key={id}
            ref={id === wanted ? row : undefined}
            aria-current={id === wanted ? 'true' : undefined}
          >
            <th scope="row">
              <a href={`#/glossary/${id}`}>{terms[id][own]}</a>
            </th>
            <td lang={other} className={styles.other}>
              {terms[id][other]}
            </td>
            <td>{words[id]}</td>
          </tr>
        ))}
      </tbody>
    </StackedTable>
  )
}
