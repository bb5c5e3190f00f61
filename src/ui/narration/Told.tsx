import { Fragment } from 'react'
import { narrationOf } from '#projections/narration.ts'
import { useMoment } from '#ui/shared/context.ts'
import { Sentence } from '#ui/shared/Sentence.tsx'

/** What the last step did, in a sentence or more. */
export function Told() {
  const { trace, cursor } = useMoment()
  return narrationOf(trace, cursor).map((sentence, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      <Sentence sentence={sentence} />
    </Fragment>
  ))
}
