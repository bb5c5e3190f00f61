// Texts in which each term of the glossary is a link where the reader meets it first.

import { createContext, use, useMemo, type ReactNode } from 'react'
import { otherLanguage } from '#i18n/language.ts'
import { useT } from '#ui/shared/context.ts'
import { markFirst, type Segment } from '#workshop/glossary/occurrences.ts'
import { terms } from '#workshop/glossary/terms.ts'
import styles from './TermText.module.css'

const Marked = createContext<ReadonlyMap<string, readonly Segment[]>>(new Map())

interface TermTextsProps {
  /** All texts that are below, in the order in which they are read. */
  readonly texts: readonly string[]
  readonly children: ReactNode
}

/** Around the texts of one page or exercise: knows where each term comes first. */
export function TermTexts({ texts, children }: TermTextsProps) {
  const { language } = useT()
  // The texts are what counts, not the array.
  const key = JSON.stringify(texts)
  const marked = useMemo(() => {
    const all = JSON.parse(key) as readonly string[]
    const segments = markFirst(language, all)
    return new Map(all.map((text, index) => [text, segments[index] ?? [text]]))
  }, [key, language])
  return <Marked value={marked}>{children}</Marked>
}

/** One of the texts; one that was not announced stands as it is. The word of the other language is the link's tip. */
export function TermText({ text }: { readonly text: string }) {
  const segments = use(Marked).get(text) ?? [text]
  const other = otherLanguage(useT().language)
  return segments.map((segment, index) =>
    typeof segment === 'string' ? (
      segment
    ) : (
      <a
        key={index}
        className={styles.term}
        href={`#/glossary/${segment.term}`}
        title={terms[segment.term][other]}
      >
        {segment.text}
      </a>
    ),
  )
}
