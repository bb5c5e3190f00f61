import { textIn } from '#i18n/language.ts'
import type { Leaf } from '#workshop/guides/decision.ts'
import type { LeafWords } from '#workshop/guides/decisionWords.ts'
import { scenarioOf } from '#workshop/guides/showing.ts'
import styles from './Decision.module.css'
import { RunLink } from './RunLink.tsx'
import { useGuide } from './texts.ts'

interface DecisionLeafProps {
  readonly leaf: Leaf
  readonly words: LeafWords<string>
}

/** Where the answers lead: why, the run that shows it, and what it then needs. */
export function DecisionLeaf({ leaf, words }: DecisionLeafProps) {
  const { t } = useGuide()
  const { title, description } = scenarioOf(leaf.shows)
  return (
    <>
      <p>{words.why}</p>
      <div className={styles.shown}>
        <h3>
          {t('decision.shown')}
          {t.language === 'ja' ? '：' : ': '}
          {textIn(t.language, title)}
        </h3>
        {description !== undefined && <p>{textIn(t.language, description)}</p>}
        <RunLink showing={leaf.shows} look="button">
          {t('guides.run')}
        </RunLink>
      </div>
      <h3>{t('decision.needs')}</h3>
      <ul className={styles.needs}>
        {Object.entries(leaf.needs).map(([id, showing]) => (
          <li key={id}>
            <span>{words.needs[id]}</span> <RunLink showing={showing} />
          </li>
        ))}
      </ul>
    </>
  )
}
