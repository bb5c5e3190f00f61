// The invariants in one word; opened, each with its verdict. A broken one leads to the step that broke it.

import { verdictsOf, type Verdict } from '#projections/verdicts.ts'
import buttons from '#ui/shared/Button.module.css'
import { useMoment, useT } from '#ui/shared/context.ts'
import { Popover } from '#ui/shared/Popover.tsx'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import styles from './Verdicts.module.css'

export function Verdicts() {
  const t = useT()
  const { trace, cursor } = useMoment()
  const verdicts = verdictsOf(trace, cursor)
  const broken = verdicts.filter(({ brokenAt }) => brokenAt !== null).length
  return (
    <Popover
      align="end"
      buttonClass={`${buttons.plain} ${styles.button}`}
      button={
        <span className={styles.verdict} data-status={broken === 0 ? 'ok' : 'failed'}>
          <StatusGlyph status={broken === 0 ? 'ok' : 'failed'} />
          {broken === 0 ? t('verdicts.all') : t('verdicts.broken', { count: broken })}
        </span>
      }
    >
      {(close) => (
        <section aria-label={t('verdicts')} className={styles.list}>
          <h2>{t('verdicts')}</h2>
          <ul>
            {verdicts.map((verdict) => (
              <VerdictRow key={verdict.id} verdict={verdict} onSeek={close} />
            ))}
          </ul>
        </section>
      )}
    </Popover>
  )
}

function VerdictRow({ verdict: { id, brokenAt }, onSeek }: { readonly verdict: Verdict; onSeek(): void }) {
  const t = useT()
  const player = usePlayer()
  const holds = brokenAt === null
  return (
    <li className={styles.row} data-status={holds ? 'ok' : 'failed'}>
      <StatusGlyph status={holds ? 'ok' : 'failed'} />
      <span>
        {t(`invariant.${id}`)}
        <code>{id}</code>
      </span>
      {brokenAt === null && <span className={styles.verdict}>{t('holds')}</span>}
      {brokenAt === 0 && <span className={styles.verdict}>{t('verdicts.from')}</span>}
      {brokenAt !== null && brokenAt > 0 && (
        <button
          type="button"
          className={buttons.outlined}
          onClick={() => {
            player.seek(brokenAt)
            onSeek()
          }}
        >
          {t('verdicts.seek', { step: brokenAt })}
        </button>
      )}
    </li>
  )
}
