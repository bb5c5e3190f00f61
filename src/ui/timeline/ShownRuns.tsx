// Which of the runs that could be compared are shown: two at least, four at most.

import { useT } from '#ui/shared/context.ts'
import styles from './ShownRuns.module.css'

export interface RunChoice {
  readonly id: string
  readonly title: string
  readonly isShown: boolean
  readonly toggle: () => void
}

const fewest = 2
const most = 4

export function ShownRuns({ choices }: { readonly choices: readonly RunChoice[] }) {
  const t = useT()
  const shown = choices.filter(({ isShown }) => isShown).length
  return (
    <fieldset className={styles.runs}>
      <legend>{t('timeline.compare.shown')}</legend>
      {choices.map(({ id, title, isShown, toggle }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={isShown}
            disabled={isShown ? shown <= fewest : shown >= most}
            onChange={toggle}
          />
          {title}
        </label>
      ))}
    </fieldset>
  )
}
