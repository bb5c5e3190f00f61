// The page's run in two to four modes of dispatch, over the whole page. Policies are compared in `ui/comparison`.

import { useEffect, useMemo, useState } from 'react'
import { dispatchModes, dispatchRuns, type DispatchMode } from '#session/dispatchRuns.ts'
import { noteSight } from '#session/sights.ts'
import { usePage, useSession, useT } from '#ui/shared/context.ts'
import { Dialog } from '#ui/shared/Dialog.tsx'
import styles from './CompareDialog.module.css'
import { modeTitle } from './modeText.ts'
import type { Theme } from './palette.ts'
import { ShownRuns, type RunChoice } from './ShownRuns.tsx'
import { TimelineComparison, type RunShown } from './TimelineComparison.tsx'

const usual: readonly DispatchMode[] = ['afterCommit', 'queue', 'outbox']

export function CompareDialog({ theme, onClose }: { readonly theme: Theme; readonly onClose: () => void }) {
  const t = useT()
  const { choices, runs } = useModes()
  return (
    <Dialog
      title={t('timeline.compare.title')}
      tools={<ShownRuns choices={choices} />}
      size="sheet"
      className={styles.dialog}
      onClose={onClose}
    >
      <section className={styles.body} aria-label={t('timeline.compare.region')}>
        <TimelineComparison {...{ t, theme, runs }} mostHeight={Math.max(320, window.innerHeight - 320)} />
      </section>
    </Dialog>
  )
}

interface Compared {
  readonly choices: readonly RunChoice[]
  readonly runs: readonly RunShown[]
}

function useModes(): Compared {
  const t = useT()
  const { session } = usePage()
  const scenario = useSession((state) => state.scenario)
  const schedule = useSession((state) => state.schedule)
  const [modes, setModes] = useState(usual)
  const runs = useMemo(() => dispatchRuns(scenario, schedule, modes), [scenario, schedule, modes])
  useEffect(() => {
    for (const mode of modes) noteSight(session, 'compare', mode)
  }, [session, modes])
  return {
    runs,
    choices: dispatchModes.map((mode) => ({
      id: mode,
      title: modeTitle(t, { id: mode }),
      isShown: modes.includes(mode),
      toggle: () => setModes(dispatchModes.filter((each) => (each === mode) !== modes.includes(each))),
    })),
  }
}
