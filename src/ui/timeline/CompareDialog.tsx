// The page's run in two to four modes of dispatch, over the whole page.

import { useEffect, useMemo, useState } from 'react'
import { dispatchModes, dispatchRuns, type DispatchMode } from '#session/dispatchRuns.ts'
import { noteSight } from '#session/sights.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePage, useSession, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import styles from './CompareDialog.module.css'
import { modeTitle } from './modeText.ts'
import type { Theme } from './palette.ts'
import { TimelineComparison } from './TimelineComparison.tsx'

const usual: readonly DispatchMode[] = ['afterCommit', 'queue', 'outbox']
const fewest = 2

export function CompareDialog({ theme, onClose }: { readonly theme: Theme; readonly onClose: () => void }) {
  const t = useT()
  const scenario = useSession((session) => session.scenario)
  const schedule = useSession((session) => session.schedule)
  const [modes, setModes] = useState(usual)
  const runs = useMemo(() => dispatchRuns(scenario, schedule, modes), [scenario, schedule, modes])
  const { session } = usePage()
  useEffect(() => {
    for (const mode of modes) noteSight(session, 'compare', mode)
  }, [session, modes])
  const toggle = (mode: DispatchMode) =>
    setModes(dispatchModes.filter((each) => (each === mode) !== modes.includes(each)))
  return (
    <section className={styles.body} aria-label={t('timeline.compare.region')}>
      <header className={styles.header}>
        <h2>{t('timeline.compare')}</h2>
        <fieldset className={styles.modes}>
          <legend>{t('timeline.compare.run')}</legend>
          {dispatchModes.map((mode) => {
            const isShown = modes.includes(mode)
            return (
              <label key={mode}>
                <input
                  type="checkbox"
                  checked={isShown}
                  disabled={isShown && modes.length <= fewest}
                  onChange={() => toggle(mode)}
                />
                {modeTitle(t, { id: mode })}
              </label>
            )
          })}
        </fieldset>
        <button
          type="button"
          className={buttons.icon}
          aria-label={t('timeline.compare.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <TimelineComparison {...{ t, theme, runs }} mostHeight={Math.max(320, window.innerHeight - 320)} />
    </section>
  )
}
