// A sentence of the narration with a token wherever it speaks of a process.

import { processValues, type Sentence as SentenceOf } from '#projections/sentence.ts'
import { commandIndex } from '#projections/commandNamed.ts'
import { useSession, useT } from './context.ts'
import { sentenceKey } from './sentenceText.ts'
import { Token } from './Token.tsx'

export function Sentence({ sentence }: { readonly sentence: SentenceOf }) {
  const t = useT()
  const model = useSession(({ trace }) => trace.model)
  return t.pieces(...sentenceKey(sentence)).map((piece, index) => {
    if (typeof piece === 'string') return piece
    if (!processValues.has(piece.name)) return piece.text
    // The pieces of one text don't change places.
    return <Token key={index} process={piece.text} command={commandIndex(model, piece.text)} />
  })
}
