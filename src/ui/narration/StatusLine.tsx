// What a screen reader hears: the sentence of each step, once the person has come to rest on it. While the run plays by itself it keeps
// silent, but for what goes wrong.

import { useEffect, useState } from 'react'
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
  useEffect(() => {
    if (isSilent) return undefined
    const done = working()
    const timer = setTimeout(() => {
      setSpoken(sentence)
      done()
    }, debounce)
    return () => {
      clearTimeout(timer)
      done()
    }
  }, [sentence, isSilent])
  return <output className={hidden.hidden}>{spoken}</output>
}
