// What of the scenario may be changed, as small controls; all the rest of it is shown on the page and held.

import { useId } from 'react'
import { textIn } from '#i18n/language.ts'
import { useSession } from '#ui/shared/context.ts'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import { indexOf, optionOf, settingsOf } from '#workshop/attempt.ts'
import type { Setting } from '#workshop/exercise.ts'
import styles from './Settings.module.css'
import type { ExerciseView } from './useExercise.ts'

export function Settings({ view }: { readonly view: ExerciseView }) {
  const { t, open, exercising } = view
  const { exercise, solution } = open
  const shown = useSession(({ scenario }) => scenario)
  const player = usePlayer()
  const index = indexOf(exercise, shown)
  const settings = settingsOf(exercise, index ?? 0)
  const isHeld = solution !== null
  return (
    <section className={styles.settings} aria-labelledby="exercise-settings">
      <h3 id="exercise-settings" className={styles.title}>
        {t('settings')}
      </h3>
      {exercise.scenarios.length > 1 && (
        <Radios
          label={t('situations')}
          isHeld={isHeld}
          chosen={String(index)}
          options={exercise.scenarios.map(({ title }, each) => [String(each), textIn(t.language, title)])}
          onChoose={(each) => {
            player.pause()
            exercising.chooseScenario(Number(each))
          }}
        />
      )}
      {settings.map((setting) => (
        <SettingRadios key={setting.pointer} view={view} setting={setting} isHeld={isHeld} />
      ))}
      <p className={styles.about}>{t(exercise.editable.length === 0 ? 'settings.none' : 'settings.held')}</p>
    </section>
  )
}

interface SettingProps {
  readonly view: ExerciseView
  readonly setting: Setting
  readonly isHeld: boolean
}

function SettingRadios({ view: { words, exercising }, setting, isHeld }: SettingProps) {
  const now = useSession(({ scenario }) => optionOf(scenario, setting))
  const player = usePlayer()
  const text = words.settings[setting.pointer]
  return (
    <Radios
      label={text?.label ?? setting.pointer}
      isHeld={isHeld}
      chosen={now}
      options={Object.keys(setting.options).map((option) => [option, text?.options[option] ?? option])}
      onChoose={(option) => {
        player.pause()
        exercising.setOption(setting, option)
      }}
    />
  )
}

interface RadiosProps {
  readonly label: string
  readonly isHeld: boolean
  readonly chosen: string | null
  readonly options: readonly (readonly [string, string])[]
  readonly onChoose: (option: string) => void
}

function Radios({ label, isHeld, chosen, options, onChoose }: RadiosProps) {
  const name = useId()
  return (
    <fieldset className={styles.setting} disabled={isHeld}>
      <legend>{label}</legend>
      {options.map(([option, text]) => (
        <label key={option} className={styles.option} data-chosen={chosen === option}>
          <input type="radio" name={name} checked={chosen === option} onChange={() => onChoose(option)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
