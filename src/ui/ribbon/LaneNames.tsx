// What the lanes are, at their left; above them the axis that they are on.

import { messageText } from '#projections/messageText.ts'
import type { Lanes } from '#projections/lanes.ts'
import { useT } from '#ui/shared/context.ts'
import { Token } from '#ui/shared/Token.tsx'
import type { AxisKind } from './axis.ts'
import styles from './LaneNames.module.css'
import type { Row, Rows } from './rows.ts'

export interface LaneNamesProps {
  readonly lanes: Lanes
  readonly rows: Rows
  readonly axis: AxisKind
  readonly onAxis: (axis: AxisKind) => void
  readonly isPhone: boolean
}

const axes = ['steps', 'time'] as const

export function LaneNames({ lanes, rows, axis, onAxis, isPhone }: LaneNamesProps) {
  const t = useT()
  const place = ({ y, height }: Row | undefined = { y: 0, height: 0 }) => ({ top: y, height })
  return (
    <div className={styles.names}>
      {!isPhone && (
        <div className={styles.head} style={{ height: rows.choices?.height }}>
          <span title={t('ribbon.choices.about')}>{t('ribbon.choices')}</span>
        </div>
      )}
      <div className={styles.lanes} style={{ height: rows.lanesHeight }}>
        {lanes.processes.map(({ process, command, data }, index) => (
          <div key={process} className={styles.lane} style={place(rows.lanes[index])}>
            {rows.density === 'slim' ? (
              <span className={styles.letter}>{process}</span>
            ) : (
              <Token process={process} command={command} size="small" />
            )}
            {!isPhone && rows.density !== 'slim' && <span className={styles.about}>{messageText(data)}</span>}
          </div>
        ))}
        {lanes.streams.map(({ stream }, index) => (
          <div key={stream} className={styles.lane} style={place(rows.streams[index])}>
            <span className={styles.store} aria-hidden="true" />
            {!isPhone && <span className={styles.about}>{stream}</span>}
          </div>
        ))}
      </div>
      {!isPhone && (
        <fieldset className={styles.axes} aria-label={t('ribbon.axis')}>
          {axes.map((each) => (
            <button key={each} type="button" aria-pressed={axis === each} onClick={() => onAxis(each)}>
              {t(`ribbon.axis.${each}`)}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}
