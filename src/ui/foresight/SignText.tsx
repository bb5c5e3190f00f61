import type { Sign } from '#session/foresight.ts'
import type { Status } from '#projections/stepStatus.ts'
import { exploreTexts, type ExploreTexts } from '#i18n/explore.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import styles from './SignText.module.css'

export interface SignTextProps {
  readonly id: string
  readonly sign: Sign
}

export function SignText({ id, sign }: SignTextProps) {
  const words = useLateTexts(exploreTexts)
  return (
    words && (
      <p id={id} className={styles.sign} data-status={statusOf(sign)}>
        <StatusGlyph status={statusOf(sign)} />
        {signText(words, sign)}
      </p>
    )
  )
}

function statusOf({ kind }: Sign): Status {
  switch (kind) {
    case 'mustBreak':
    case 'mustFail':
    case 'failsAnyway':
      return 'failed'
    case 'canBreak':
    case 'canFail':
    case 'brokenAlready':
    case 'tooMany':
    case 'timeDecides':
      return 'waiting'
    case 'cannotBreak':
    case 'cannotFail':
    case 'fineAnyway':
      return 'ok'
  }
}

function signText(words: ExploreTexts, sign: Sign): string {
  switch (sign.kind) {
    case 'mustBreak':
    case 'canBreak':
    case 'cannotBreak':
      return words(`sign.${sign.kind}.${sign.invariant}`)
    case 'mustFail':
    case 'canFail':
    case 'failsAnyway':
      return words(`sign.${sign.kind}`, { process: sign.process })
    case 'cannotFail':
    case 'fineAnyway':
    case 'brokenAlready':
    case 'tooMany':
    case 'timeDecides':
      return words(`sign.${sign.kind}`)
  }
}
