import { exerciseLabel } from '#ui/workshop/exerciseLabel.ts'
import { TermText, TermTexts } from '#ui/workshop/TermText.tsx'
import type { ChapterId } from '#workshop/guides/chapters.ts'
import { ideasOf, type Idea, type IdeaWords } from '#workshop/guides/ideas.ts'
import { keyOf } from '#workshop/guides/showing.ts'
import frame from './GuideFrame.module.css'
import styles from './Ideas.module.css'
import { Prompts } from './Prompts.tsx'
import { RunLink } from './RunLink.tsx'
import { useGuide } from './texts.ts'

export function Ideas({ chapter }: { readonly chapter: ChapterId }) {
  const { title, intro, ideas } = useGuide().words.ideas[chapter]
  const wordsOf: Readonly<Record<string, IdeaWords>> = ideas
  return (
    <>
      <h1>{title}</h1>
      <p className={frame.intro}>{intro}</p>
      <TermTexts texts={textsOf(chapter, wordsOf)}>
        <ol className={styles.ideas}>
          {Object.entries<Idea>(ideasOf[chapter]).map(([id, idea]) => {
            const words = wordsOf[id]
            return words && <IdeaCard key={id} idea={idea} words={words} />
          })}
        </ol>
      </TermTexts>
      <Prompts chapter={chapter} />
    </>
  )
}

/** In the order in which they are read. */
const textsOf = (chapter: ChapterId, words: Readonly<Record<string, IdeaWords>>): readonly string[] =>
  Object.keys(ideasOf[chapter]).flatMap((id) => [words[id]?.text ?? '', ...(words[id]?.list ?? [])])

function IdeaCard({ idea, words }: { readonly idea: Idea; readonly words: IdeaWords }) {
  const { t } = useGuide()
  const exercises = idea.exercises.flatMap((id) => {
    const label = exerciseLabel(t.language, id)
    return label === null ? [] : [{ id, label }]
  })
  return (
    <li className={styles.idea}>
      <h2>{words.title}</h2>
      <p>
        <TermText text={words.text} />
      </p>
      {words.list && (
        <ul className={styles.list}>
          {words.list.map((item) => (
            <li key={item}>
              <TermText text={item} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.links}>
        <span className={styles.label}>{t('guides.run')}</span>
        {idea.shows.map((showing) => (
          <RunLink key={keyOf(showing)} showing={showing} />
        ))}
      </p>
      {exercises.length > 0 && (
        <p className={styles.links}>
          <span className={styles.label}>{t('guides.exercises')}</span>
          {exercises.map(({ id, label }) => (
            <a key={id} className={styles.exercise} href={`#/exercises/${id}`}>
              {label}
            </a>
          ))}
        </p>
      )}
    </li>
  )
}
