// The schedule, made visible: one token per step. Solid was chosen by hand, dashed is earliest first. Each opens what could have been chosen
// instead; choosing that goes on from there in a new order.

import { useRef, type KeyboardEvent } from 'react'
import { alternativesAt } from '#projections/alternatives.ts'
import { chooseAt, type Choice } from '#session/session.ts'
import type { Lanes } from '#projections/lanes.ts'
import { usePage, useT } from '#ui/shared/context.ts'
import { Popover, useClosePopover } from '#ui/shared/Popover.tsx'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import styles from './Choices.module.css'
import { hueOfProcess } from './hue.ts'
import type { PlacedChoice } from './layoutRuler.ts'

export interface ChoicesProps {
  readonly placed: readonly PlacedChoice[]
  readonly cursor: number
  readonly lanes: Lanes
}

export function Choices({ placed, cursor, lanes }: ChoicesProps) {
  const t = useT()
  const row = useRef<HTMLDivElement>(null)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows rove between its buttons
    <div
      ref={row}
      role="group"
      aria-label={t('ribbon.choices')}
      className={styles.row}
      onKeyDown={(event) => rove(event, row.current)}
    >
      {placed.map((choice) => (
        <span
          key={choice.step}
          className={styles.place}
          style={{ left: choice.x, fontSize: choice.size }}
          data-hue={choice.process === null ? 'none' : hueOfProcess(lanes, choice.process)}
          data-chosen={choice.byHand}
          data-past={choice.step < cursor}
          data-alarm={choice.alarm !== null}
        >
          <Popover
            label={t('ribbon.menu', { step: choice.step + 1, choice: choice.token })}
            button={choice.size >= 14 && <span>{choice.token}</span>}
            buttonClass={styles.token}
          >
            <Instead step={choice.step} token={choice.token} lanes={lanes} />
          </Popover>
        </span>
      ))}
    </div>
  )
}

/** Arrows go from token to token, as in every toolbar. */
function rove(event: KeyboardEvent, row: HTMLElement | null): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const tokens = [...(row?.querySelectorAll<HTMLButtonElement>(`.${styles.token}`) ?? [])]
  const at = tokens.findIndex((token) => token === event.target)
  const next = by === undefined || at < 0 ? undefined : tokens[at + by]
  if (!next) return
  event.preventDefault()
  next.focus()
}

interface InsteadProps {
  readonly step: number
  readonly token: string
  readonly lanes: Lanes
}

function Instead({ step, token, lanes }: InsteadProps) {
  const t = useT()
  const player = usePlayer()
  const close = useClosePopover()
  const { session } = usePage()
  const others = alternativesAt(lanes.trace, step)
  const instead = (choice: Choice) => {
    player.pause()
    chooseAt(session, step, choice)
  }
  const act = (what: () => void) => () => {
    close()
    what()
  }
  return (
    <div className={styles.menu}>
      <p className={styles.title}>{t('ribbon.menu', { step: step + 1, choice: token })}</p>
      <button type="button" onClick={act(() => player.seek(step + 1))}>
        {t('ribbon.menu.goTo')}
      </button>
      <p className={styles.title}>{others.length > 0 ? t('ribbon.menu.instead') : t('ribbon.menu.none')}</p>
      {others.map((other) => (
        <button key={other.token} type="button" onClick={act(() => instead(other.choice))}>
          {other.token}
        </button>
      ))}
      {others.length > 0 && <p className={styles.note}>{t('ribbon.menu.forks')}</p>}
    </div>
  )
}
