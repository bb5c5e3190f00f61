import type { Contending } from '#session/contending.ts'
import { strategies, type ContentionSettings } from '#session/contentionSettings.ts'
import styles from './ContentionPage.module.css'
import type { ContentionTexts } from '#i18n/contention.ts'

interface FoundProps extends Contending {
  readonly t: ContentionTexts
  readonly settings: ContentionSettings
}

/** In a sentence: how far it is, then what came out. */
export function Found({ t, settings, state, measured }: FoundProps) {
  const all = settings.runs
  return (
    <p role="status" className={styles.found} data-state={state}>
      {state === 'done' && measured
        ? resultText(t, measured)
        : state === 'stopped'
          ? t('contention.stopped', { runs: measured?.runs ?? 0, all })
          : t('contention.progress', { runs: measured?.runs ?? 0, all })}
    </p>
  )
}

function resultText(t: ContentionTexts, { rows }: NonNullable<Contending['measured']>): string {
  const [without, ...others] = rows
  const [best] = others.toSorted((a, b) => a.meanAppends - b.meanAppends)
  if (!without || !best || best.meanAppends >= without.meanAppends) return t('contention.result.none')
  const strategy = strategies.find((each) => each === best.backoff) ?? 'none'
  return t('contention.result', {
    best: t(`contention.${strategy}`),
    fewest: Math.round(best.meanAppends),
    without: Math.round(without.meanAppends),
    time: Math.round(best.meanTimeMs),
    timeWithout: Math.round(without.meanTimeMs),
  })
}
