import type { LetterView } from '#projections/dispatchMessages.ts'
import buttons from '#ui/shared/Button.module.css'
import { useT } from '#ui/shared/context.ts'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import styles from './Letter.module.css'
import { CardLine, MessageCard } from './MessageCard.tsx'

/** A dead letter. As long as it waits it can be replayed, which is a choice like any other. */
export function Letter({ letter: message }: { readonly letter: LetterView }) {
  const t = useT()
  const player = usePlayer()
  const { letter, handler, deliveries, state } = message
  return (
    <MessageCard message={message} state={state === 'waiting' ? 'dead' : 'gone'}>
      <CardLine status={state === 'waiting' ? 'failed' : state === 'replayed' ? 'retry' : 'lost'}>
        {state === 'waiting'
          ? t('messages.threw', { handler, count: deliveries })
          : `${t('messages.letter', { letter })}: ${t(`messages.${state}`)}`}
      </CardLine>
      {state === 'waiting' && (
        <button
          type="button"
          className={`${buttons.outlined} ${styles.replay}`}
          onClick={() => player.choose({ kind: 'replay', letter })}
        >
          {t('messages.replay', { letter })}
        </button>
      )}
    </MessageCard>
  )
}
