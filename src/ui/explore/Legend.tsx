import type { Picture } from '#session/exploring/picture.ts'
import { useExplorer } from './exploreContext.ts'
import styles from './Legend.module.css'

const prospects = ['open', 'lost', 'safe'] as const

/** What the shapes stand for, and how many of each there are. */
export function Legend({ picture }: { readonly picture: Picture }) {
  const { words } = useExplorer()
  return (
    <ul className={styles.legend}>
      {prospects.map((prospect) => {
        const count = picture.nodes.filter((node) => node.prospect === prospect).length
        return (
          count > 0 && (
            <li key={prospect} data-prospect={prospect}>
              <svg viewBox="-10 -10 20 20" aria-hidden="true">
                {prospect === 'lost' ? (
                  <path d="M-3.7 -9H3.7L9 -3.7V3.7L3.7 9H-3.7L-9 3.7V-3.7z" />
                ) : (
                  <circle r="8" />
                )}
              </svg>
              <strong>{words.number(count)}</strong> {words(`explore.picture.${prospect}`)}
            </li>
          )
        )
      })}
    </ul>
  )
}
