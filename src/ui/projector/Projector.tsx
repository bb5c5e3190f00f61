// The projector view: everything larger, and the keys on the screen, for those who sit at the back. An address with `view=projector` turns it
// on, and it stays for the visit, whatever link one follows, until it is left.

import { useEffect } from 'react'
import { createStore } from 'zustand/vanilla'
import { useStore } from 'zustand'
import { watch } from '#session/idle.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePage, usePlace } from '#ui/shared/context.ts'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import { facilitatorTexts } from '#ui/workshop/texts.ts'
import styles from './Projector.module.css'

const projector = createStore<{ readonly isOn: boolean }>()(() => ({ isOn: false }))

/** `keys`: the ones that work here are shown. */
export function Projector({ keys = false }: { readonly keys?: boolean }) {
  const view = usePlace((whereabouts) => whereabouts.view)
  const isOn = useStore(projector, (state) => state.isOn)
  useEffect(() => {
    if (view !== null) projector.setState({ isOn: view === 'projector' })
  }, [view])
  useEffect(() => {
    const { dataset } = document.documentElement
    if (isOn) dataset['view'] = 'projector'
    else delete dataset['view']
    // Canvases and charts measure themselves anew.
    window.dispatchEvent(new Event('resize'))
    watch()
  }, [isOn])
  return isOn && <Strip keys={keys} />
}

const shown = [
  ['→', 'projector.step'],
  ['←', 'projector.back'],
  ['Space', 'projector.play'],
  ['1–8', 'projector.process'],
  ['R', 'projector.reset'],
] as const

function Strip({ keys }: { readonly keys: boolean }) {
  const t = useLateTexts(facilitatorTexts)
  const { place } = usePage()
  const leave = () => {
    projector.setState({ isOn: false })
    place.setState({ view: null })
  }
  if (!t) return null
  return (
    <aside className={styles.strip} aria-label={t('projector.keys')}>
      {keys && (
        <dl>
          {shown.map(([key, text]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
      )}
      <button type="button" className={buttons.plain} onClick={leave}>
        {t('projector.leave')}
      </button>
    </aside>
  )
}
