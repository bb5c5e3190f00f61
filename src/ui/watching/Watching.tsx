// What an operator has on the wall. Each gauge has a line; where its value reaches it, somebody is woken.

import { watchingOf, type Gauge } from '#projections/watching.ts'
import type { Translate } from '#i18n/t.ts'
import { useMoment, useT } from '#ui/shared/context.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import { Sparkline } from './Sparkline.tsx'
import styles from './Watching.module.css'

export function Watching() {
  const t = useT()
  const { trace, cursor } = useMoment()
  const watching = watchingOf(trace, cursor)
  if (!watching) return null
  return (
    <section className={styles.watching} aria-label={t('watching')}>
      {watching.gauges.map((gauge) => (
        <GaugeView key={gauge.id} gauge={gauge} end={watching.end} />
      ))}
    </section>
  )
}

function GaugeView({ gauge, end }: { readonly gauge: Gauge; readonly end: number }) {
  const t = useT()
  const { id, now, line, ringing } = gauge
  const name = t(`watching.${id}`)
  const value = t(`watching.value.${id}`, { value: now })
  const atLine = t(`watching.value.${id}`, { value: line })
  return (
    <article className={styles.gauge} data-gauge={id} data-ringing={ringing}>
      <h3>{name}</h3>
      <p className={styles.value}>{value}</p>
      <Sparkline gauge={gauge} end={end} name={t('watching.chart', { name, now: value, line: atLine })} />
      <Alarm gauge={gauge} quiet={t('watching.line', { line: atLine })} />
    </article>
  )
}

/** Since when it rings; a press goes to where it began. */
function Alarm({ gauge: { alarm, ringing }, quiet }: { readonly gauge: Gauge; readonly quiet: string }) {
  const t = useT()
  const player = usePlayer()
  if (!alarm) return <p className={styles.quiet}>{quiet}</p>
  return (
    <button
      type="button"
      className={styles.alarm}
      data-status={ringing ? 'failed' : 'waiting'}
      onClick={() => player.seek(alarm.step)}
    >
      <StatusGlyph status={ringing ? 'failed' : 'waiting'} />
      {alarmText(t, alarm.at, ringing)}
    </button>
  )
}

const alarmText = (t: Translate, at: number, ringing: boolean): string =>
  ringing ? t('watching.rang', { at }) : t('watching.rangBefore', { at })
