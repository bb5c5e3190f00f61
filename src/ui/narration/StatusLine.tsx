// What a screen reader hears: the sentence of a step at once where the page was at rest, and of steps in quick succession only the one that the
// person comes to rest on. While the run plays by itself it keeps silent, but for what goes wrong.

import { useEffect, useRef, useState } from 'react'
import { narrationOf } from '#projections/narration.ts'
import { alarmOf } from '#projections/stepStatus.ts'
import { working } from '#session/idle.ts'
import { useIsPlaying, useMoment, useT } from '#ui/shared/context.ts'
import hidden from '#ui/shared/Hidden.module.css'
import { textOf } from '#ui/shared/sentenceText.ts'

const debounce = 300

export function StatusLine() {
  const t = useT()
  const { trace, cursor } = useMoment()
  const isPlaying = useIsPlaying()
  const [spoken, setSpoken] = useState('')
  const sentence = textOf(t, narrationOf(trace, cursor))
  const isSilent = isPlaying && alarmOf(trace.steps[cursor - 1]?.entries ?? []) === null
  /** null: nothing has been said yet. What is there when the page opens is read with the page. */
  const before = useRef<number | null>(null)
  useEffect(() => {
    const now = performance.now()
    const isHasty = before.current === null || now - before.current < debounce
    before.current = now
    if (isSilent) return undefined
    const done = working()
    const timer = setTimeout(
      () => {
        setSpoken(sentence)
        done()
      },
      isHasty ? debounce : 0,
    )
    return () => {
      clearTimeout(timer)
      done()
    }
  }, [sentence, isSilent])
  return <output className={hidden.hidden}>{spoken}</output>
}
