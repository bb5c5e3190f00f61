// A sentence of the narration with a token wherever it speaks of a process.

import { processValues, type Sentence as SentenceOf } from '#projections/sentence.ts'
import { commandIndex } from '#projections/commandNamed.ts'
import { useSession, useT } from './context.ts'
import { sentenceKey } from './sentenceText.ts'
import styles from './Sentence.module.css'
import { Token } from './Token.tsx'

/** A longer value may break like any text. */
const longest = 24

export function Sentence({ sentence }: { readonly sentence: SentenceOf }) {
  const t = useT()
  const model = useSession(({ trace }) => trace.model)
  return t.pieces(...sentenceKey(sentence)).map((piece, index) => {
    if (typeof piece === 'string') return piece
    // The pieces of one text don't change places.
    if (!processValues.has(piece.name) && piece.text.length > longest) return piece.text
    if (!processValues.has(piece.name))
      return (
        <span key={index} className={styles.value}>
          {piece.text}
        </span>
      )
    return <Token key={index} process={piece.text} command={commandIndex(model, piece.text)} />
  })
}
