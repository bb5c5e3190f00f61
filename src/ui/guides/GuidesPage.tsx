// `#/guides` and what is below it.

import { guideTexts } from '#i18n/guides.ts'
import { BesidePage } from '#ui/beside/BesidePage.tsx'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import type { PageProps } from '#ui/beside/pageProps.ts'
import { chapterOf, isGuideId, type GuideId } from '#workshop/guides/chapters.ts'
import { nowOrLater } from '#workshop/guides/nowOrLater.ts'
import { whichPolicy } from '#workshop/guides/whichPolicy.ts'
import { Check } from './Check.tsx'
import { Comparison } from './Comparison.tsx'
import { Decision } from './Decision.tsx'
import { DeliveryTable } from './DeliveryTable.tsx'
import { GuideFrame } from './GuideFrame.tsx'
import { GuideList } from './GuideList.tsx'
import { Ideas } from './Ideas.tsx'
import { Pitfalls } from './Pitfalls.tsx'
import { GuideContext, guideWords, useGuide } from './texts.ts'

export function GuidesPage({ id, query }: PageProps) {
  const t = useLateTexts(guideTexts)
  const words = useLateTexts(guideWords)
  if (!t || !words) return null
  return (
    <GuideContext value={{ t, words }}>
      {isGuideId(id) ? <Guide key={id} id={id} query={query} /> : <Overview unknown={id} />}
    </GuideContext>
  )
}

function Overview({ unknown }: { readonly unknown: string | null }) {
  const { t } = useGuide()
  return (
    <BesidePage title={t('guides.title')}>
      <GuideList unknown={unknown} />
    </BesidePage>
  )
}

function Guide({ id, query }: { readonly id: GuideId; readonly query: string }) {
  const { t } = useGuide()
  const title = `${t(`guides.name.${id}`)} · ${t(`guides.chapter.${chapterOf(id)}`)}`
  return (
    <BesidePage title={title} width="wide">
      <GuideFrame id={id}>
        <Content id={id} query={query} />
      </GuideFrame>
    </BesidePage>
  )
}

function Content({ id, query }: { readonly id: GuideId; readonly query: string }) {
  const { words } = useGuide()
  switch (id) {
    case 'which-policy':
      return <Decision guide={whichPolicy} words={words.whichPolicy} id={id} query={query} />
    case 'now-or-later':
      return <Decision guide={nowOrLater} words={words.nowOrLater} id={id} query={query} />
    case 'policies-compared':
      return <Comparison />
    case 'pitfalls':
      return <Pitfalls />
    case 'delivery-table':
      return <DeliveryTable />
    case 'conflicts-ideas':
    case 'later-ideas':
      return <Ideas chapter={chapterOf(id)} />
    case 'conflicts-check':
    case 'later-check':
      return <Check chapter={chapterOf(id)} />
  }
}
