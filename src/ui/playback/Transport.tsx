// The playback's buttons. One that can do nothing stays in its place and in the tab order, and says why.

import { marksOf, nextAfter } from '#session/marks.ts'
import buttons from '#ui/shared/Button.module.css'
import { useIsPlaying, useMoment, useT } from '#ui/shared/context.ts'
import { Icon, type IconName } from '#ui/shared/Icon.tsx'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import styles from './Transport.module.css'

export function Transport() {
  const t = useT()
  const player = usePlayer()
  const { trace, cursor } = useMoment()
  const isPlaying = useIsPlaying()
  const atStart = cursor === 0 ? t('playback.atStart') : null
  const atEnd = cursor === trace.steps.length ? t('playback.atEnd') : null
  return (
    <div role="toolbar" aria-label={t('playback')} className={styles.transport}>
      <ToolButton
        name={t('playback.first')}
        icon="first"
        onPress={() => player.travel('first')}
        refusal={atStart}
        minor
      />
      <ToolButton
        name={t('playback.back')}
        icon="back"
        onPress={() => player.travel('back')}
        refusal={atStart}
      />
      <ToolButton
        name={t(isPlaying ? 'playback.pause' : 'playback.play')}
        icon={isPlaying ? 'pause' : 'play'}
        onPress={player.toggle}
        major
      />
      <ToolButton
        name={t('playback.forward')}
        icon="forward"
        onPress={() => player.travel('forward')}
        refusal={atEnd}
      />
      <ToolButton
        name={t('playback.last')}
        icon="last"
        onPress={() => player.travel('last')}
        refusal={atEnd}
        minor
      />
      <ToolButton
        name={t('playback.nextAnswer')}
        icon="nextAnswer"
        onPress={() => player.travel('answerForward')}
        refusal={atEnd}
        extra
      />
      <ToolButton
        name={t('playback.nextMark')}
        icon="nextMark"
        onPress={() => player.travel('markForward')}
        refusal={nextAfter(marksOf(trace).alarms, cursor) === undefined ? t('playback.noMark') : null}
        extra
      />
      <ToolButton
        name={t('playback.reset')}
        icon="reset"
        onPress={player.reset}
        about={t('playback.reset.about')}
      />
    </div>
  )
}

interface ToolButtonProps {
  readonly name: string
  readonly icon: IconName
  readonly onPress: () => void
  /** Why it can do nothing now. */
  readonly refusal?: string | null
  readonly about?: string
  readonly major?: boolean
  /** Left out where there is little room; its key still works. */
  readonly minor?: boolean
  /** The same, on anything smaller than a desk. */
  readonly extra?: boolean
}

function ToolButton({
  name,
  icon,
  onPress,
  refusal = null,
  about,
  major = false,
  minor = false,
  extra = false,
}: ToolButtonProps) {
  const description = refusal ?? about
  return (
    <button
      type="button"
      className={major ? `${buttons.outlined} ${styles.major}` : buttons.icon}
      data-minor={minor}
      data-extra={extra}
      aria-label={name}
      aria-disabled={refusal !== null}
      {...(description === undefined ? {} : { 'aria-description': description })}
      title={name}
      onClick={() => {
        if (refusal === null) onPress()
      }}
    >
      <Icon name={icon} />
    </button>
  )
}
