// A decision guide: the open question with its answers as buttons, the answers so far, and the chart with the path taken. The path is in the
// address, so it can be sent, and the browser's back button takes back an answer.

import { useEffect, useRef } from 'react'
import buttons from '#ui/shared/Button.module.css'
import type { GuideId } from '#workshop/guides/chapters.ts'
import {
  answers,
  follow,
  formatPath,
  parsePath,
  type Answer,
  type Asked,
  type DecisionGuide,
  type Path,
} from '#workshop/guides/decision.ts'
import type { AnyDecisionWords, QuestionWords } from '#workshop/guides/decisionWords.ts'
import { DecisionChart } from './DecisionChart.tsx'
import styles from './Decision.module.css'
import { DecisionLeaf } from './DecisionLeaf.tsx'
import frame from './GuideFrame.module.css'
import { useGuide } from './texts.ts'

interface DecisionProps {
  readonly guide: DecisionGuide
  readonly words: AnyDecisionWords
  readonly id: GuideId
  readonly query: string
}

export function Decision({ guide, words, id, query }: DecisionProps) {
  const path = parsePath(new URLSearchParams(query).get('path'))
  const { asked, at, isLeaf } = follow(guide, path)
  const go = (next: Path) => {
    window.location.hash = addressOf(id, query, next)
  }
  const answered = asked.map(({ answer }) => answer)
  return (
    <>
      <h1>{words.title}</h1>
      <p className={frame.intro}>{words.intro}</p>
      <div className={styles.columns}>
        <div className={styles.dialogue}>
          {isLeaf ? (
            <LeafPanel guide={guide} words={words} at={at} />
          ) : (
            <QuestionPanel
              key={at}
              words={words.questions[at]}
              number={asked.length + 1}
              onAnswer={(answer) => go([...answered, answer])}
            />
          )}
          <Answers asked={asked} words={words} onGo={go} />
        </div>
        <DecisionChart guide={guide} words={words} path={answered} onGo={go} />
      </div>
    </>
  )
}

/** The other parameters stay. */
function addressOf(id: GuideId, query: string, path: Path): string {
  const parameters = new URLSearchParams(query)
  parameters.delete('path')
  if (path.length > 0) parameters.set('path', formatPath(path))
  const written = parameters.toString()
  return `#/guides/${id}${written === '' ? '' : `?${written}`}`
}

interface QuestionPanelProps {
  readonly words: QuestionWords | undefined
  readonly number: number
  readonly onAnswer: (answer: Answer) => void
}

function QuestionPanel({ words, number, onAnswer }: QuestionPanelProps) {
  const { t } = useGuide()
  const heading = useFocusWhenNew(number > 1)
  if (!words) return null
  return (
    <section className={styles.panel} aria-labelledby="open-question">
      <p className={styles.kicker}>{t('decision.step', { number })}</p>
      <h2 id="open-question" ref={heading} tabIndex={-1}>
        {words.question}
      </h2>
      <p className={styles.hint}>{words.hint}</p>
      <div className={styles.answers}>
        {answers.map((answer) => (
          <button key={answer} type="button" className={styles.answer} onClick={() => onAnswer(answer)}>
            {t(`decision.${answer}`)}
          </button>
        ))}
      </div>
    </section>
  )
}

function LeafPanel({
  guide,
  words,
  at,
}: {
  readonly guide: DecisionGuide
  readonly words: AnyDecisionWords
  readonly at: string
}) {
  const { t } = useGuide()
  const heading = useFocusWhenNew(true)
  const leaf = guide.leaves[at]
  const leafWords = words.leaves[at]
  if (!leaf || !leafWords) return null
  return (
    <section className={styles.panel} aria-labelledby="leaf">
      <p className={styles.kicker}>{t('decision.leaf')}</p>
      <h2 id="leaf" ref={heading} tabIndex={-1}>
        {leafWords.title}
      </h2>
      <DecisionLeaf leaf={leaf} words={leafWords} />
    </section>
  )
}

/** Whoever has answered goes on at what comes next. */
function useFocusWhenNew(isWanted: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isWanted) heading.current?.focus()
  }, [isWanted])
  return heading
}

interface AnswersProps {
  readonly asked: readonly Asked[]
  readonly words: AnyDecisionWords
  readonly onGo: (path: Path) => void
}

function Answers({ asked, words, onGo }: AnswersProps) {
  const { t } = useGuide()
  if (asked.length === 0) return null
  const given = asked.map(({ answer }) => answer)
  return (
    <section className={styles.given} aria-labelledby="given-answers">
      <h3 id="given-answers">{t('decision.path')}</h3>
      <ol>
        {asked.map(({ question, answer }, index) => {
          const short = words.questions[question]?.short.join(t.language === 'ja' ? '' : ' ') ?? question
          return (
            <li key={question}>
              <button
                type="button"
                className={styles.reopen}
                aria-label={t('decision.reopen', { question: short })}
                onClick={() => onGo(given.slice(0, index))}
              >
                {short}
              </button>
              <strong>{t(`decision.${answer}`)}</strong>
            </li>
          )
        })}
      </ol>
      <div className={styles.back}>
        <button type="button" className={buttons.outlined} onClick={() => onGo(given.slice(0, -1))}>
          {t('decision.back')}
        </button>
        <button type="button" className={buttons.plain} onClick={() => onGo([])}>
          {t('decision.again')}
        </button>
      </div>
      <p className={styles.send}>{t('decision.send')}</p>
    </section>
  )
}
