// The Export panel: what there is, what each is for, and the thing itself, to be looked at, copied and saved.

import { useEffect, useId, useRef, useState } from 'react'
import { exportTexts, type ExportTexts } from '#i18n/exports.ts'
import { watch } from '#session/idle.ts'
import { useT } from '#ui/shared/context.ts'
import { Dialog } from '#ui/shared/Dialog.tsx'
import hidden from '#ui/shared/Hidden.module.css'
import { useMedia } from '#ui/shared/useMedia.ts'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import { EmbedExport } from './EmbedExport.tsx'
import styles from './ExportPanel.module.css'
import { groups, isPicture, type Kind } from './kinds.ts'
import { PictureExport } from './PictureExport.tsx'
import { TextExport } from './TextExport.tsx'

export function ExportPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const words = useLateTexts(exportTexts)
  return (
    <Dialog title={t('export')} size="sheet" className={styles.dialog} onClose={onClose}>
      {words && <Body words={words} />}
    </Dialog>
  )
}

function Body({ words }: { readonly words: ExportTexts }) {
  const [kind, setKind] = useState<Kind>('chart')
  const chosen = useRef<HTMLElement>(null)
  const isNarrow = useMedia('(max-width: 759px)')
  useEffect(watch, [kind])
  const choose = (next: Kind) => {
    setKind(next)
    // There the choice is above, and longer than the screen.
    if (isNarrow) chosen.current?.scrollIntoView()
  }
  return (
    <>
      <p className={styles.about}>{words('about')}</p>
      <div className={styles.body}>
        <KindChoice {...{ words, kind }} onChoose={choose} />
        <section ref={chosen} className={styles.chosen} aria-label={words(kind)}>
          <h3 className={styles.name}>{words(kind)}</h3>
          <p className={styles.for}>{words(`${kind}.about`)}</p>
          <Chosen {...{ words, kind }} />
        </section>
      </div>
    </>
  )
}

function Chosen({ words, kind }: { readonly words: ExportTexts; readonly kind: Kind }) {
  if (kind === 'embed') return <EmbedExport words={words} />
  return isPicture(kind) ? (
    <PictureExport key={kind} {...{ words, kind }} />
  ) : (
    <TextExport key={kind} {...{ words, kind }} />
  )
}

interface KindChoiceProps {
  readonly words: ExportTexts
  readonly kind: Kind
  readonly onChoose: (kind: Kind) => void
}

function KindChoice({ words, kind, onChoose }: KindChoiceProps) {
  const name = useId()
  return (
    <fieldset className={styles.kinds}>
      <legend className={hidden.hidden}>{words('what')}</legend>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${name}${group.id}`} className={styles.group}>
          <p id={`${name}${group.id}`} className={styles.groupName}>
            {words(`group.${group.id}`)}
          </p>
          <div className={styles.options}>
            {group.kinds.map((each) => (
              <label key={each} className={styles.kind}>
                <input type="radio" name={name} checked={each === kind} onChange={() => onChoose(each)} />
                <span>{words(each)}</span>
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  )
}
