// One row for each strategy: its formula, and how it does, as bars beside their figures.

import { useEffect, useState } from 'react'
import type { Contending } from '#session/contending.ts'
import {
  scenarioToWatch,
  strategies,
  type ContentionSettings,
  type Strategy,
} from '#session/contentionSettings.ts'
import { addressOfScenario } from '#session/scenarioAddress.ts'
import { working } from '#session/idle.ts'
import hidden from '#ui/shared/Hidden.module.css'
import { Icon } from '#ui/shared/Icon.tsx'
import link from '#ui/shared/Link.module.css'
import { StackedTable } from '#ui/shared/StackedTable.tsx'
import type { ContentionTexts } from '#i18n/contention.ts'
import styles from './StrategyTable.module.css'

interface StrategyTableProps {
  readonly t: ContentionTexts
  readonly settings: ContentionSettings
  readonly measured: Contending['measured']
}

export function StrategyTable({ t, settings, measured }: StrategyTableProps) {
  const rows = strategies.map((_, i) => measured?.rows[i])
  const mostAppends = Math.max(1, ...rows.map((row) => row?.meanAppends ?? 0))
  const longest = Math.max(1, ...rows.map((row) => row?.meanTimeMs ?? 0))
  return (
    <StackedTable upTo={899} className={styles.table}>
      <caption>{t('contention.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('contention.strategy')}</th>
          <th scope="col">{t('contention.appends')}</th>
          <th scope="col">{t('contention.time')}</th>
          <th scope="col">{t('contention.accepted')}</th>
          <th scope="col">
            <span className={hidden.hidden}>{t('contention.watch')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {strategies.map((strategy, i) => {
          const row = rows[i]
          return (
            <tr key={strategy}>
              <th scope="row">
                <span>{t(`contention.${strategy}`)}</span>
                <code>{t(`contention.formula.${strategy}`)}</code>
              </th>
              <td data-name={t('contention.appends')}>
                <Bar
                  share={(row?.meanAppends ?? 0) / mostAppends}
                  least={settings.clients / mostAppends}
                  text={row ? t.number(Math.round(row.meanAppends)) : '–'}
                />
              </td>
              <td data-name={t('contention.time')}>
                <Bar
                  share={(row?.meanTimeMs ?? 0) / longest}
                  text={row ? t('contention.ms', { ms: Math.round(row.meanTimeMs) }) : '–'}
                />
              </td>
              <td data-name={t('contention.accepted')}>
                {row ? t('contention.of', { accepted: row.meanAccepted, clients: settings.clients }) : '–'}
              </td>
              <td>
                <WatchLink t={t} strategy={strategy} settings={settings} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </StackedTable>
  )
}

interface BarProps {
  /** Of the longest bar of its column. */
  readonly share: number
  readonly text: string
  /** Where the least that is possible would be. */
  readonly least?: number
}

function Bar({ share, text, least }: BarProps) {
  return (
    <span className={styles.bar}>
      <span className={styles.rail} aria-hidden="true">
        <span className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
        {least !== undefined && least < 1 && (
          <span className={styles.least} style={{ insetInlineStart: `${least * 100}%` }} />
        )}
      </span>
      <span className={styles.figure}>{text}</span>
    </span>
  )
}

interface WatchLinkProps {
  readonly t: ContentionTexts
  readonly strategy: Strategy
  readonly settings: ContentionSettings
}

function WatchLink({ t, strategy, settings }: WatchLinkProps) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    let isWanted = true
    const done = working()
    void addressOfScenario(scenarioToWatch(strategy, settings), 0)
      .then((found) => isWanted && setAddress(found))
      .finally(done)
    return () => {
      isWanted = false
    }
  }, [strategy, settings])
  return (
    <a
      className={`${link.link} ${styles.watch}`}
      href={address}
      aria-label={t('contention.watch.label', { strategy: t(`contention.${strategy}`) })}
    >
      <Icon name="play" />
      <span>{t('contention.watch')}</span>
    </a>
  )
}
