// `#/contention`: many clients on one stream, and what each way of waiting costs them. Its settings are in its address.

import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { createContention, type Contention } from '#session/contending.ts'
import { settingsInQuery } from '#session/contentionSettings.ts'
import { BesidePage } from '#ui/beside/BesidePage.tsx'
import type { PageProps } from '#ui/beside/pageProps.ts'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import { contentionTexts, type ContentionTexts } from '#i18n/contention.ts'
import { ContentionForm } from './ContentionForm.tsx'
import styles from './ContentionPage.module.css'
import { Found } from './Found.tsx'
import { StrategyTable } from './StrategyTable.tsx'

export function ContentionPage({ query }: PageProps) {
  const t = useLateTexts(contentionTexts)
  const [contention] = useState(createContention)
  useEffect(() => contention.end, [contention])
  if (!t) return null
  return <Laboratory t={t} contention={contention} query={query} />
}

interface LaboratoryProps {
  readonly t: ContentionTexts
  readonly contention: Contention
  readonly query: string
}

function Laboratory({ t, contention, query }: LaboratoryProps) {
  const { settings, misuse } = useMemo(() => settingsInQuery(query), [query])
  const { state, measured } = useStore(contention.store)
  useEffect(() => contention.measure(settings), [contention, settings])
  return (
    <BesidePage title={t('contention.title')} width="wide">
      <article className={styles.page}>
        <h1>{t('contention.title')}</h1>
        <p className={styles.intro}>{t('contention.intro')}</p>
        {misuse && (
          <p role="alert" className={styles.misuse}>
            {t('contention.misuse', { ...misuse })}
          </p>
        )}
        <ContentionForm
          key={query}
          t={t}
          settings={settings}
          isRunning={state === 'running'}
          onMeasure={() => contention.measure(settings)}
          onStop={contention.stop}
        />
        <Found t={t} settings={settings} state={state} measured={measured} />
        <StrategyTable t={t} settings={settings} measured={measured} />
        <p className={styles.note}>{t('contention.least', { clients: settings.clients })}</p>
        <p className={styles.note}>{t('contention.source')}</p>
      </article>
    </BesidePage>
  )
}
