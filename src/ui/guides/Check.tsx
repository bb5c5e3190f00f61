// The questions at the end of a chapter. One answers by choosing; what the answer is worth is said at once, and one may choose again.

import { useState } from 'react'
import { StatusGlyph } from '#ui/later/views.ts'
import buttons from '#ui/shared/Button.module.css'
import type { ChapterId } from '#workshop/guides/chapters.ts'
import { checkOf, type CheckQuestion, type OptionWords } from '#workshop/guides/check.ts'
import styles from './Check.module.css'
import frame from './GuideFrame.module.css'
import { RunLink } from './RunLink.tsx'
import { useGuide } from './texts.ts'

interface QuestionWords {
  readonly question: string
  readonly options: Readonly<Record<string, OptionWords>>
}

type Chosen = Readonly<Record<string, string>>

export function Check({ chapter }: { readonly chapter: ChapterId }) {
  const { t, words } = useGuide()
  const [chosen, setChosen] = useState<Chosen>({})
  const { title, intro, questions } = words.check[chapter]
  const wordsOf: Readonly<Record<string, QuestionWords>> = questions
  const asked = Object.entries<CheckQuestion>(checkOf[chapter])
  const right = asked.filter(([id, question]) => chosen[id] === question.right).length
  const total = asked.length
  return (
    <>
      <h1>{title}</h1>
      <p className={frame.intro}>{intro}</p>
      <ol className={styles.questions}>
        {asked.map(([id, question], index) => {
          const own = wordsOf[id]
          return (
            own && (
              <li key={id}>
                <Question
                  name={id}
                  number={index + 1}
                  question={question}
                  words={own}
                  chosen={chosen[id]}
                  onChoose={(option) => setChosen({ ...chosen, [id]: option })}
                />
              </li>
            )
          )
        })}
      </ol>
      <div className={styles.score}>
        <p aria-live="polite">
          {right === total ? t('check.all', { total }) : t('check.answered', { right, total })}
        </p>
        {Object.keys(chosen).length > 0 && (
          <button type="button" className={buttons.outlined} onClick={() => setChosen({})}>
            {t('check.again')}
          </button>
        )}
      </div>
    </>
  )
}

interface QuestionProps {
  readonly name: string
  readonly number: number
  readonly question: CheckQuestion
  readonly words: QuestionWords
  readonly chosen: string | undefined
  readonly onChoose: (option: string) => void
}

function Question({ name, number, question, words, chosen, onChoose }: QuestionProps) {
  const { t } = useGuide()
  return (
    <fieldset className={styles.question}>
      <legend>
        <span className={styles.number}>{t('check.number', { number })}</span>
        {words.question}
      </legend>
      {question.options.map((option) => (
        <label key={option} className={styles.option}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={chosen === option}
            onChange={() => onChoose(option)}
          />
          <span>{words.options[option]?.text}</span>
        </label>
      ))}
      <Verdict question={question} words={words} chosen={chosen} />
    </fieldset>
  )
}

function Verdict({ question, words, chosen }: Pick<QuestionProps, 'question' | 'words' | 'chosen'>) {
  const { t } = useGuide()
  const status = chosen === question.right ? 'ok' : 'failed'
  return (
    <div role="status" className={styles.verdict}>
      {chosen !== undefined && (
        <div className={styles.said} data-status={status}>
          <StatusGlyph status={status} />
          <p>
            <strong>{t(status === 'ok' ? 'check.right' : 'check.wrong')}</strong>
            {words.options[chosen]?.because}
          </p>
          {status === 'ok' && <RunLink showing={question.shows} />}
        </div>
      )}
    </div>
  )
}
