// What can be done with the picture: its axis, how close one is, the table instead of it, a file of it.

import { useId, type ReactNode } from 'react'
import type { Translate } from '#i18n/t.ts'
import buttons from '#ui/shared/Button.module.css'
import type { AxisKind } from './axis.ts'
import type { Stage } from './stage.ts'
import styles from './TimelineBar.module.css'

export interface TimelineBarProps {
  readonly t: Translate
  readonly axis: AxisKind
  readonly axes: readonly AxisKind[]
  readonly stageRef: { readonly current: Stage | null }
  readonly isTable: boolean
  readonly onAxis: (axis: AxisKind) => void
  readonly onTable: (isTable: boolean) => void
  readonly onSave: () => void
  readonly children?: ReactNode
}

const zoomStep = 1.6

export function TimelineBar({
  t,
  axis,
  axes,
  stageRef,
  isTable,
  onAxis,
  onTable,
  onSave,
  children,
}: TimelineBarProps) {
  const name = useId()
  return (
    <div className={styles.bar}>
      {children}
      <span className={styles.space} />
      <div role="radiogroup" aria-label={t('timeline.axis')} className={styles.axes}>
        {axes.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={axis === each} onChange={() => onAxis(each)} />
            <span>{t(`timeline.axis.${each}`)}</span>
          </label>
        ))}
      </div>
      <div className={styles.zoom} hidden={isTable}>
        <Tool label={t('timeline.zoomOut')} sign="−" onPress={() => stageRef.current?.zoom(1 / zoomStep)} />
        <Tool label={t('timeline.zoomIn')} sign="+" onPress={() => stageRef.current?.zoom(zoomStep)} />
        <button type="button" className={buttons.plain} onClick={() => stageRef.current?.fit()}>
          {t('timeline.fit')}
        </button>
        <button
          type="button"
          className={`${buttons.plain} ${styles.save}`}
          aria-label={t('timeline.save')}
          onClick={onSave}
        >
          SVG
        </button>
      </div>
      <button
        type="button"
        className={buttons.plain}
        aria-pressed={isTable}
        aria-label={t('timeline.table.show')}
        onClick={() => onTable(!isTable)}
      >
        {t('timeline.table')}
      </button>
    </div>
  )
}

function Tool({
  label,
  sign,
  onPress,
}: {
  readonly label: string
  readonly sign: string
  readonly onPress: () => void
}) {
  return (
    <button type="button" className={buttons.icon} aria-label={label} onClick={onPress}>
      {sign}
    </button>
  )
}
