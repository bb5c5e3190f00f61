import type { StateShown } from '#projections/stateShown.ts'
import { hueOfCommand } from '#ui/hueOfCommand.ts'
import { useExplorer } from './exploreContext.ts'
import styles from './StateDrawing.module.css'

/** What a stream has come to: the items in a cart with its limit, what is left on a shelf, else its version. */
export function StateDrawing({ state, isLast }: { readonly state: StateShown; readonly isLast: boolean }) {
  const { words } = useExplorer()
  switch (state.kind) {
    case 'items': {
      const { owners, limit } = state
      const isOver = owners.length > limit
      return (
        <span className={styles.state} data-bad={isOver}>
          <span className={styles.items} aria-hidden="true">
            {Array.from({ length: Math.max(limit, owners.length) }, (_, index) => (
              <span
                key={index}
                className={styles.item}
                data-free={index >= owners.length}
                data-over={index >= limit}
                data-hue={(owners[index] ?? -1) >= 0 ? hueOfCommand(owners[index] ?? 0) : 'none'}
              />
            ))}
          </span>
          <span className={styles.text}>
            {words('explore.items', { count: owners.length })}
            {isOver && <> · {words('explore.limit', { limit })}</>}
          </span>
        </span>
      )
    }
    case 'shelf':
      return (
        <span className={styles.state} data-bad={state.left < 0}>
          <span className={styles.items} aria-hidden="true">
            {Array.from({ length: Math.abs(state.left) }, (_, index) => (
              <span key={index} className={styles.item} data-over={state.left < 0} data-hue="none" />
            ))}
          </span>
          <span className={styles.text}>{words('explore.left', { count: state.left })}</span>
        </span>
      )
    case 'version':
      return (
        <span className={styles.state} data-bad={isLast}>
          <span className={styles.text}>
            {words('explore.version', { version: state.version })}
            {state.text !== '' && <> · {state.text}</>}
          </span>
        </span>
      )
  }
}
