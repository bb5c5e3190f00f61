import type { OutsidePanel, OutsideState } from '#projections/outside.ts'
import type { Translate } from '#i18n/t.ts'
import { useT } from '#ui/shared/context.ts'
import { EffectIcon } from './EffectIcon.tsx'
import { EffectMark, statusOfState } from './effectMark.tsx'
import styles from './OutsideFigures.module.css'

/** How much happened, how much was expected, and in a word how the two differ. */
export function OutsideFigures({ panels }: { readonly panels: readonly OutsidePanel[] }) {
  const t = useT()
  return (
    <dl className={styles.figures} data-thousands={panels.some(({ happened }) => happened >= 1000)}>
      {panels.map((panel) => (
        <div key={panel.kind} data-effect={panel.kind}>
          <dt>
            <EffectIcon kind={panel.kind} />
            {t(`outside.${panel.kind}`)}
          </dt>
          <dd>
            <span className={styles.value}>{t.number(panel.happened)}</span>
            <span className={styles.expected}>{t('outside.expected', { count: panel.expected })}</span>
            {marksOf(t, panel).map(({ state, text }) => (
              <span key={text} className={styles.mark} data-status={statusOfState[state]}>
                <EffectMark state={state} />
                {text}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface Mark {
  readonly state: OutsideState
  readonly text: string
}

function marksOf(t: Translate, panel: OutsidePanel): readonly Mark[] {
  const { expected, happened, duplicates, ghosts, lost, dead, due } = panel
  const wrong: readonly (Mark & { readonly count: number })[] = [
    { state: 'duplicate', count: duplicates, text: duplicatesText(t, panel) },
    {
      state: 'ghost',
      count: ghosts,
      text: ghosts === 1 ? t('outside.ghost') : t('outside.ghosts', { count: ghosts }),
    },
    {
      state: 'lost',
      count: lost,
      text: lost === 1 ? t('outside.lostOne') : t('outside.lost', { count: lost }),
    },
    {
      state: 'dead',
      count: dead,
      text: dead === 1 ? t('outside.deadOne') : t('outside.dead', { count: dead }),
    },
    { state: 'due', count: due, text: t('outside.due') },
  ]
  const marks = wrong.filter(({ count }) => count > 0)
  if (marks.length > 0) return marks
  if (expected === 0 && happened === 0) return []
  if (happened > expected) return [{ state: 'early', text: t('outside.state.early') }]
  return [{ state: 'done', text: t('outside.ok') }]
}

const duplicatesText = (t: Translate, { duplicates, expected }: OutsidePanel): string =>
  duplicates === 1 && expected === 1 ? t('outside.twice') : t('outside.tooMany', { count: duplicates })
