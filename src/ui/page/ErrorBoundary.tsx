// For our own bugs only: the run is in the address, so a new start loses nothing. It has no dictionary, since that may be what is missing.

import { Component, type ReactNode } from 'react'
import styles from './ErrorBoundary.module.css'

interface State {
  /** null: nothing has gone wrong. */
  readonly error: Error | null
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main className={styles.failure} role="alert">
        <h1>Interleave</h1>
        <p>{error.message}</p>
        <button type="button" onClick={() => location.reload()}>
          Load again / <span lang="ja">読み込み直す</span>
        </button>
      </main>
    )
  }
}
