import { useEffect } from 'react'
import { addressToExplore, openToExplore } from '#session/exploring/openToExplore.ts'
import { ScenarioPicker } from '#ui/header/ScenarioPicker.tsx'
import { BesidePage } from '#ui/beside/BesidePage.tsx'
import type { PageProps } from '#ui/beside/pageProps.ts'
import { usePage, useSession, useT } from '#ui/shared/context.ts'
import { ExplorePanel } from './ExplorePanel.tsx'
import styles from './ExplorePage.module.css'

/** The explorer with all the room there is. Its address says which scenario it is about, so it can be sent and loaded again. */
export function ExplorePage({ id, query }: PageProps) {
  const t = useT()
  const { session } = usePage()
  useEffect(() => void openToExplore(session, id, query), [session, id, query])
  useAddress()
  return (
    <BesidePage title={t('page.explore')} width="wide">
      <div className={styles.top}>
        <ScenarioPicker />
        <a className={styles.back} href="#/">
          {t('page.play')}
        </a>
      </div>
      <ExplorePanel heading="h1" />
    </BesidePage>
  )
}

function useAddress(): void {
  const { session } = usePage()
  const scenario = useSession((state) => state.scenario)
  useEffect(() => {
    let isWanted = true
    void addressToExplore(session.getState()).then((address) => {
      const { history, location } = window
      if (isWanted && location.hash.startsWith('#/explore'))
        history.replaceState(history.state, '', withLanguage(address, location.hash))
    })
    return () => {
      isWanted = false
    }
  }, [session, scenario])
}

/** An address that names a language goes on naming it. */
function withLanguage(address: string, hash: string): string {
  const language = /[?&](lang=\w+)/.exec(hash)?.[1]
  if (language === undefined) return address
  return `${address}${address.includes('?') ? '&' : '?'}${language}`
}
