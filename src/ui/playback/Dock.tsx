import { phone, useMedia } from '#ui/shared/useMedia.ts'
import { useSession, useT } from '#ui/shared/context.ts'
import { lateViews } from '#ui/shared/lateViews.tsx'
import styles from './Dock.module.css'
import { PlaybackExtras } from './PlaybackExtras.tsx'
import { Position } from './Position.tsx'
import { StepSlider } from './StepSlider.tsx'
import { Transport } from './Transport.tsx'

const DockTimeline = lateViews(() => import('#ui/timeline/DockTimeline.tsx')).view(
  (chunk) => chunk.DockTimeline,
)

const Ribbon = lateViews(() => import('#ui/ribbon/Ribbon.tsx')).view((chunk) => chunk.Ribbon)

/** Transport and timeline in one. On a phone the transport sticks to the bottom of the screen. */
export function Dock() {
  const t = useT()
  const isPhone = useMedia(phone)
  const isDispatching = useSession(({ trace }) => trace.model.settings.dispatch.mode !== 'none')
  return (
    <div className={styles.dock}>
      {isPhone ? (
        <div className={styles.sticky}>
          <Transport />
          <Position short />
        </div>
      ) : (
        <div className={styles.bar}>
          <Transport />
          <Position />
          <PlaybackExtras />
        </div>
      )}
      <section aria-label={t('timeline')}>
        <div className={isDispatching ? undefined : styles.overLanes}>
          <StepSlider />
        </div>
        {isDispatching ? <DockTimeline /> : <Ribbon />}
      </section>
    </div>
  )
}
