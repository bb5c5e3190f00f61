import type { ReactNode } from 'react'
import { PredictSwitch } from '#ui/later/views.ts'
import { ForkMenu } from './ForkMenu.tsx'
import styles from './PlaybackExtras.module.css'
import { SpeedControl } from './SpeedControl.tsx'
import { Verdicts } from './Verdicts.tsx'

/** What goes with the transport but is not wanted at every step; a phone has it below the processes. */
export function PlaybackExtras({ children }: { readonly children?: ReactNode }) {
  return (
    <div className={styles.extras}>
      <SpeedControl />
      {children}
      <span className={styles.space} />
      <PredictSwitch />
      <ForkMenu />
      <Verdicts />
    </div>
  )
}
