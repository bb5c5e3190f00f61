import { notAtStake, verdictsOf, type Verdict } from '#projections/verdicts.ts'
import buttons from '#ui/shared/Button.module.css'
import { useMoment, useT } from '#ui/shared/context.ts'
import { useClosePopover } from '#ui/shared/Popover.tsx'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import styles from './Verdicts.module.css'

/** Each invariant with its verdict; a broken one leads to the step that broke it. */
export function VerdictList() {
  const t = useT()
  const { trace, cursor } = useMoment()
  const verdicts = verdictsOf(trace, cursor)
  const rest = notAtStake(verdicts)
  return (
    <section aria-label={t('verdicts')} className={styles.list}>
      <h2>{t('verdicts')}</h2>
      <ul>
        {verdicts.map((verdict) => (
          <VerdictRow key={verdict.id} verdict={verdict} />
        ))}
      </ul>
      {rest.length > 0 && (
        <p className={styles.rest}>
          {t('verdicts.rest', { names: t.list(rest.map((id) => t(`invariant.${id}`))) })}
        </p>
      )}
    </section>
  )
}

function VerdictRow({ verdict: { id, brokenAt } }: { readonly verdict: Verdict }) {
  const t = useT()
  const player = usePlayer()
  const close = useClosePopover()
  const status = brokenAt === null ? 'ok' : 'failed'
  return (
    <li className={styles.row} data-status={status}>
      <StatusGlyph status={status} />
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
            close()
          }}
        >
          {t('verdicts.seek', { step: brokenAt })}
        </button>
      )}
    </li>
  )
}
