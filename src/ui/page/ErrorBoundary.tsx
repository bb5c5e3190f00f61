// For our own bugs only: the run is in the address, so a new start loses nothing. It has no dictionary, since that may be what is missing.

import { Component, type ReactNode } from 'react'
import buttons from '#ui/shared/Button.module.css'
import styles from './ErrorBoundary.module.css'

interface State {
  readonly error: unknown
  readonly failed: boolean
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null, failed: false }

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true }
  }

  override render(): ReactNode {
    const { error, failed } = this.state
    if (!failed) return this.props.children
    return (
      <main className={styles.failure} role="alert">
        <h1>Interleave</h1>
        <p>
          This page has met an error of its own. Loading it again usually helps.
          <br />
          <span lang="ja">この画面でエラーが起きました。読み込み直すと、たいていは直ります。</span>
        </p>
        <pre>{error instanceof Error ? error.message : String(error)}</pre>
        <button type="button" className={buttons.outlined} onClick={() => location.reload()}>
          Load again / <span lang="ja">読み込み直す</span>
        </button>
      </main>
    )
  }
}
