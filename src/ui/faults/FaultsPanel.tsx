// The menu of what may go wrong: to be thrown in at the current step, thrown in before, and in store by the scenario. Loaded when it is opened.

import { useId, type KeyboardEvent } from 'react'
import { commandIndex } from '#projections/commandNamed.ts'
import {
  faultTargetsOf,
  scriptedFaultsOf,
  thrownIn,
  type FaultTarget,
  type PossibleFault,
  type ThrownIn,
} from '#projections/faults.ts'
import { removeChoice, removeScripted, slowDown } from '#session/faultChoices.ts'
import { scheduleTokens } from '#session/scheduleTokens.ts'
import { refusalText } from '#ui/background/refusalText.ts'
import buttons from '#ui/shared/Button.module.css'
import { useMoment, usePage, usePlace, useSession, useT } from '#ui/shared/context.ts'
import { useClosePopover } from '#ui/shared/Popover.tsx'
import { Token } from '#ui/shared/Token.tsx'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import styles from './FaultsPanel.module.css'
import { choiceText, scriptedText } from './faultText.ts'

export function FaultsPanel() {
  const t = useT()
  const { trace, cursor, world } = useMoment()
  const targets = faultTargetsOf(trace, world)
  return (
    <section className={styles.panel} aria-label={t('faults')} data-faults>
      <h2 className={styles.title}>
        {t('faults.now')} <span>{t('faults.after', { step: cursor })}</span>
      </h2>
      <ul className={styles.targets}>
        {targets.map((target) => (
          <Target key={target.id} target={target} />
        ))}
      </ul>
      <Slow />
      <Thrown />
      <Scripted />
    </section>
  )
}

/** Arrows walk from entry to entry, as in a menu. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (way === 0) return
  event.preventDefault()
  const entries = [...(event.currentTarget.closest('[data-faults]')?.querySelectorAll('button') ?? [])]
  const now = entries.findIndex((entry) => entry === document.activeElement)
  entries.at((now + way) % entries.length)?.focus()
}

function Target({ target: { id, kind, faults } }: { readonly target: FaultTarget }) {
  const t = useT()
  const model = useSession(({ trace }) => trace.model)
  return (
    <li className={styles.target}>
      {kind === 'server' ? (
        <span className={styles.server} aria-hidden="true">
          S
        </span>
      ) : (
        <Token process={id} command={kind === 'request' ? commandIndex(model, id) : -1} size="card" />
      )}
      <ul aria-label={kind === 'server' ? t('faults.server') : id}>
        {faults.map((fault) => (
          <Entry key={fault.choice.kind} fault={fault} />
        ))}
      </ul>
    </li>
  )
}

function Entry({ fault: { choice, refusal } }: { readonly fault: PossibleFault }) {
  const t = useT()
  const player = usePlayer()
  const close = useClosePopover()
  const why = useId()
  const [written] = scheduleTokens([choice])
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        aria-disabled={refusal !== undefined}
        {...(refusal ? { 'aria-describedby': why } : {})}
        data-fault={written}
        onKeyDown={walk}
        onClick={() => {
          if (refusal) return
          player.choose(choice)
          close()
        }}
      >
        <span>{choiceText(t, choice)}</span>
        <code aria-hidden="true">{written}</code>
        {refusal && (
          <span id={why} className={styles.why} aria-hidden="true">
            {refusalText(t, refusal)}
          </span>
        )}
      </button>
    </li>
  )
}

/** A handler that takes its time takes it in the whole run, so this is a fault of the scenario. An exercise says itself what may be changed. */
function Slow() {
  const t = useT()
  const player = usePlayer()
  const { session } = usePage()
  const close = useClosePopover()
  const isExercise = usePlace(({ place }) => place.kind === 'exercise')
  const { handlers, faults, dispatch } = useSession(({ trace }) => trace.model.settings)
  const quick = handlers.filter(
    ({ id }) => !faults.some((fault) => fault.kind === 'slow' && fault.handler === id),
  )
  if (isExercise || dispatch.mode === 'none' || quick.length === 0) return null
  return (
    <>
      <h3 className={styles.heading}>{t('faults.whole')}</h3>
      <ul>
        {quick.map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.entry}
              onKeyDown={walk}
              onClick={() => {
                player.pause()
                slowDown(session, id)
                close()
              }}
            >
              {t('faults.slow', { handler: id })}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Thrown() {
  const t = useT()
  const schedule = useSession((session) => session.schedule)
  const thrown = thrownIn(schedule)
  return (
    <>
      <h3 className={styles.heading}>{t('faults.thrown')}</h3>
      {thrown.length === 0 ? (
        <p className={styles.none}>{t('faults.thrown.none')}</p>
      ) : (
        <ul>
          {thrown.map((fault) => (
            <ThrownRow key={fault.index} fault={fault} />
          ))}
        </ul>
      )}
    </>
  )
}

function ThrownRow({ fault: { index, choice } }: { readonly fault: ThrownIn }) {
  const t = useT()
  const player = usePlayer()
  const { session } = usePage()
  const close = useClosePopover()
  const step = index + 1
  const text = choiceText(t, choice)
  return (
    <li className={styles.row}>
      <span>{text}</span>
      <SeekButton step={step} />
      <button
        type="button"
        className={buttons.outlined}
        aria-label={t('faults.removeThis', { fault: text, step })}
        onKeyDown={walk}
        onClick={() => {
          player.pause()
          removeChoice(session, index)
          close()
        }}
      >
        {t('faults.remove')}
      </button>
    </li>
  )
}

function Scripted() {
  const t = useT()
  const { trace, cursor } = useMoment()
  const faults = scriptedFaultsOf(trace, cursor)
  const player = usePlayer()
  const { session } = usePage()
  const close = useClosePopover()
  const isExercise = usePlace(({ place }) => place.kind === 'exercise')
  if (faults.length === 0) return null
  return (
    <>
      <h3 className={styles.heading}>{t('faults.scripted')}</h3>
      <ul>
        {faults.map((scripted, index) => (
          <li key={index} className={styles.row}>
            <span>{scriptedText(t, scripted)}</span>
            {scripted.step === null ? (
              <span className={styles.none}>{t('faults.notYet')}</span>
            ) : (
              scripted.step > 0 && <SeekButton step={scripted.step} />
            )}
            {!isExercise && (
              <button
                type="button"
                className={buttons.outlined}
                aria-label={t('faults.removeScripted', { fault: scriptedText(t, scripted) })}
                onKeyDown={walk}
                onClick={() => {
                  player.pause()
                  removeScripted(session, index)
                  close()
                }}
              >
                {t('faults.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function SeekButton({ step }: { readonly step: number }) {
  const t = useT()
  const player = usePlayer()
  const close = useClosePopover()
  return (
    <button
      type="button"
      className={buttons.plain}
      aria-label={t('faults.goTo', { step })}
      onKeyDown={walk}
      onClick={() => {
        player.seek(step)
        close()
      }}
    >
      {t('faults.step', { step })}
    </button>
  )
}
