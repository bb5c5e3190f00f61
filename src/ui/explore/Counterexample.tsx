import { useT } from '#ui/shared/context.ts'
import { foundOf, variantOf } from '#session/exploring/exploring.ts'
import { scheduleText } from '#session/exploring/goTo.ts'
import type { StepShown } from '#session/exploring/wayShown.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { sentenceText } from '#ui/shared/sentenceText.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { Token } from '#ui/shared/Token.tsx'
import { meaningText, useCounterexample } from './broken.ts'
import { Card } from './Card.tsx'
import styles from './Counterexample.module.css'
import { useExplorer, useExploring } from './exploreContext.ts'
import { PlayLink } from './PlayLink.tsx'
import { StateDrawing } from './StateDrawing.tsx'

/** The shortest way to break a promise, step by step, with what it means for people; ready to be played and to be sent. */
export function Counterexample() {
  const t = useT()
  const { words } = useExplorer()
  const variant = useExploring(variantOf)
  const isFound = useExploring((state) => foundOf(state, state.selected.variant) !== null)
  const shown = useCounterexample()
  if (!isFound || !variant) return null
  if (!shown)
    return (
      <Card title={words('explore.counterexample')}>
        <p className={styles.meaning}>
          <StatusGlyph status="ok" />
          {words('explore.counterexample.none')}
        </p>
      </Card>
    )
  const { verdict, way } = shown
  const { counterexample = [] } = verdict
  return (
    <Card
      title={words('explore.counterexample')}
      about={
        <>
          {t(`invariant.${verdict.id}`)} · {words('explore.figure.steps', { count: counterexample.length })}
        </>
      }
      tool={
        <PlayLink className={styles.play} scenario={variant.scenario} schedule={counterexample}>
          <Icon name="play" />
          {words('explore.counterexample.play')}
        </PlayLink>
      }
    >
      <p className={styles.meaning}>
        <StatusGlyph status="failed" />
        {counterexample.length === 0
          ? words('explore.counterexample.atStart')
          : meaningText(words, verdict, way)}
      </p>
      <table className={styles.steps}>
        <thead>
          <tr>
            <th scope="col">{words('explore.counterexample.step')}</th>
            <th scope="col">{words('explore.counterexample.what')}</th>
            <th scope="col">{words('explore.counterexample.state')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" colSpan={2} className={styles.before}>
              {words('explore.counterexample.before')}
            </th>
            <td>
              <StateDrawing state={way.before} isLast={false} />
            </td>
          </tr>
          {way.steps.map((step, index) => (
            <StepRow key={index} step={step} number={index + 1} isLast={index === way.steps.length - 1} />
          ))}
        </tbody>
      </table>
      <p className={styles.schedule}>
        <code>{scheduleText(counterexample)}</code>
      </p>
    </Card>
  )
}

interface StepRowProps {
  readonly step: StepShown
  readonly number: number
  readonly isLast: boolean
}

function StepRow({ step, number, isLast }: StepRowProps) {
  const t = useT()
  const { words } = useExplorer()
  const { process, command, sentence, state, changed, noWayBack } = step
  return (
    <tr data-marked={noWayBack || isLast}>
      <td>
        <span className={styles.number}>{number}</span>
        {process !== '' && <Token process={process} command={command} size="small" />}
      </td>
      <td>
        {sentenceText(t, sentence)}{' '}
        {noWayBack && !isLast && <strong className={styles.turn}>{words('explore.noWayBack')}</strong>}
      </td>
      <td>{(changed || isLast) && <StateDrawing state={state} isLast={isLast} />}</td>
    </tr>
  )
}
