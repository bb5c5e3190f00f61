import { FaultsMenu } from '#ui/faults/FaultsMenu.tsx'
import { ForesightSwitch } from '#ui/foresight/ForesightSwitch.tsx'
import { PoliciesButton } from '#ui/comparison/PoliciesButton.tsx'
import { PredictSwitch } from '#ui/predict/PredictSwitch.tsx'
import { useSession, usePlace } from '#ui/shared/context.ts'
import { phone, useMedia } from '#ui/shared/useMedia.ts'
import { TourOffer } from '#ui/tour/TourOffer.tsx'
import { ForkMenu } from './ForkMenu.tsx'
import styles from './PlaybackExtras.module.css'
import { SpeedControl } from './SpeedControl.tsx'
import { Verdicts } from './Verdicts.tsx'

/** What goes with the transport but is not wanted at every step; a phone has it below the processes. */
export function PlaybackExtras() {
  // Where events are handed on, modes are compared, over the lanes. An exercise holds its policy.
  const isDispatching = useSession(({ trace }) => trace.model.settings.dispatch.mode !== 'none')
  const isExercise = usePlace(({ place }) => place.kind === 'exercise')
  const isPhone = useMedia(phone)
  return (
    <div className={styles.extras}>
      <SpeedControl />
      <span className={styles.space} />
      {isPhone && <TourOffer />}
      <FaultsMenu />
      <ForesightSwitch />
      {!isDispatching && !isExercise && <PoliciesButton />}
      <PredictSwitch />
      <ForkMenu />
      <Verdicts />
    </div>
  )
}
