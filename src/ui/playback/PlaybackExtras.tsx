import { FaultsMenu } from '#ui/faults/FaultsMenu.tsx'
import { ForesightSwitch } from '#ui/foresight/ForesightSwitch.tsx'
import { PredictSwitch } from '#ui/predict/PredictSwitch.tsx'
import { ForkMenu } from './ForkMenu.tsx'
import styles from './PlaybackExtras.module.css'
import { SpeedControl } from './SpeedControl.tsx'
import { Verdicts } from './Verdicts.tsx'

/** What goes with the transport but is not wanted at every step; a phone has it below the processes. */
export function PlaybackExtras() {
  return (
    <div className={styles.extras}>
      <SpeedControl />
      <span className={styles.space} />
      <FaultsMenu />
      <ForesightSwitch />
      <PredictSwitch />
      <ForkMenu />
      <Verdicts />
    </div>
  )
}
