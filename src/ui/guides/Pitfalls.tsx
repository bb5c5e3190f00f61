import { pitfallIds, pitfallShows, type PitfallId } from '#workshop/guides/policies.ts'
import { StatusGlyph } from '#ui/later/views.ts'
import frame from './GuideFrame.module.css'
import styles from './Pitfalls.module.css'
import { RunLink } from './RunLink.tsx'
import { useGuide } from './texts.ts'

export function Pitfalls() {
  const { title, intro } = useGuide().words.pitfalls
  return (
    <>
      <h1>{title}</h1>
      <p className={frame.intro}>{intro}</p>
      <ol className={styles.pitfalls}>
        {pitfallIds.map((id) => (
          <Pitfall key={id} id={id} />
        ))}
      </ol>
    </>
  )
}

function Pitfall({ id }: { readonly id: PitfallId }) {
  const { pitfalls, wrong, right } = useGuide().words.pitfalls
  const words = pitfalls[id]
  const shows = pitfallShows[id]
  return (
    <li className={styles.pitfall}>
      <h2>{words.title}</h2>
      <p className={styles.mistake}>{words.mistake}</p>
      <div className={styles.side} data-status="failed">
        <StatusGlyph status="failed" />
        <div>
          <p>{words.happens}</p>
          <RunLink showing={shows.wrong}>{wrong}</RunLink>
        </div>
      </div>
      <div className={styles.side} data-status="ok">
        <StatusGlyph status="ok" />
        <div>
          <p>{words.instead}</p>
          <RunLink showing={shows.right}>{right}</RunLink>
        </div>
      </div>
    </li>
  )
}
