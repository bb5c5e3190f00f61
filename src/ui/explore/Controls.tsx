import { hasHandlers } from '#session/dispatchSwitch.ts'
import {
  budgets,
  crashBudgets,
  exploreSelected,
  fill,
  memories,
  setOptions,
  stop,
  type Options,
} from '#session/exploring/exploring.ts'
import buttons from '#ui/shared/Button.module.css'
import { useT } from '#ui/shared/context.ts'
import { useExplorer, useExploring } from './exploreContext.ts'
import styles from './Controls.module.css'
import { variantName } from './variantText.ts'

/** What to search, how far, and the way out while it is searching. */
export function Controls() {
  const running = useExploring((state) => state.running)
  return (
    <div className={styles.controls}>
      {running ? <UnderWay /> : <Start />}
      <span className={styles.space} />
      <Question />
      <HowToSearch />
    </div>
  )
}

function Start() {
  const { store, words } = useExplorer()
  const isFull = useExploring(({ variants, results }) => variants.every(({ id }) => results.has(id)))
  return (
    <div className={styles.start}>
      <button type="button" className={buttons.outlined} onClick={() => void exploreSelected(store)}>
        {words('explore.run')}
      </button>
      {!isFull && (
        <button type="button" className={buttons.outlined} onClick={() => void fill(store)}>
          {words('explore.fill')}
        </button>
      )}
    </div>
  )
}

function UnderWay() {
  const { store, words } = useExplorer()
  const text = useProgressText()
  const running = useExploring((state) => state.running)
  const total = useExploring(({ size }) => size?.estimate?.states ?? null)
  const isSelected = useExploring((state) => state.running?.variant === state.selected.variant)
  const states = running?.progress?.states ?? 0
  const known = isSelected && total !== null && Number.isFinite(total) && running?.progress?.counting !== true
  return (
    <div className={styles.start}>
      <button type="button" className={buttons.outlined} onClick={() => stop(store)}>
        {words('explore.cancel')}
      </button>
      <progress
        className={styles.bar}
        aria-label={words('explore.progress.bar')}
        {...(known ? { max: Math.max(total, states, 1), value: states } : {})}
      />
      <span className={styles.text}>{text}</span>
    </div>
  )
}

function useProgressText(): string {
  const t = useT()
  const { words } = useExplorer()
  const running = useExploring((state) => state.running)
  const variant = useExploring(({ variants, running: now }) => variants.find(({ id }) => id === now?.variant))
  if (!running || !variant) return ''
  const policy = variantName(t, words, variant)
  const { progress, left } = running
  const more = left > 0 ? words('explore.progress.left', { count: left }) : ''
  if (!progress) return [words('explore.progress.begin', { policy }), more].join(' ')
  const { states, depth, counting } = progress
  const far = counting
    ? words('explore.progress.counting', { policy, states })
    : words('explore.progress', { policy, states, depth })
  return more === '' ? far : t.list([far, more])
}

/** What is asked: with which crashes, and under which modes of dispatch. */
function Question() {
  const { store, words } = useExplorer()
  const options = useExploring((state) => state.options)
  const canDispatch = useExploring(({ scenario }) => hasHandlers(scenario))
  return (
    <>
      <Choice
        name={words('explore.option.crashes')}
        values={crashBudgets}
        value={options.crashes}
        text={(count) => words('explore.option.crashes.value', { count })}
        onChoose={(crashes) => setOptions(store, { crashes })}
      />
      {canDispatch && (
        <Switch
          name={words('explore.option.everyMode')}
          isOn={options.everyMode}
          onSwitch={(everyMode) => setOptions(store, { everyMode })}
        />
      )}
    </>
  )
}

/** How far the search goes, and whether it merges what is alike. */
function HowToSearch() {
  const { store, words } = useExplorer()
  const options = useExploring((state) => state.options)
  const change = (changed: Partial<Options>) => setOptions(store, changed)
  return (
    <details className={styles.options}>
      <summary>{words('explore.options')}</summary>
      <div className={styles.fields}>
        <Choice
          name={words('explore.option.states')}
          values={budgets}
          value={options.states}
          text={(count) => words('explore.option.states.value', { count })}
          onChoose={(states) => change({ states })}
        />
        <Choice
          name={words('explore.option.memory')}
          values={memories}
          value={options.megabytes}
          text={(count) => words('explore.option.memory.value', { count })}
          onChoose={(megabytes) => change({ megabytes })}
        />
        <Switch
          name={words('explore.option.full')}
          about={words('explore.option.full.about')}
          isOn={!options.reduction}
          onSwitch={(isFull) => change({ reduction: !isFull })}
        />
      </div>
    </details>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly values: readonly number[]
  readonly value: number
  readonly text: (value: number) => string
  readonly onChoose: (value: number) => void
}

function Choice({ name, values, value, text, onChoose }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <span>{name}</span>
      <select value={value} onChange={(event) => onChoose(Number(event.target.value))}>
        {values.map((each) => (
          <option key={each} value={each}>
            {text(each)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface SwitchProps {
  readonly name: string
  readonly about?: string
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
}

function Switch({ name, about, isOn, onSwitch }: SwitchProps) {
  return (
    <label className={styles.switch} title={about}>
      <input type="checkbox" checked={isOn} onChange={(event) => onSwitch(event.target.checked)} />
      <span>{name}</span>
    </label>
  )
}
