import { useStore } from 'zustand'
import { usePage } from '#ui/shared/context.ts'
import { Question, Verdict } from './Question.tsx'

/** What is asked before a step and what the last guess was worth, for whoever has asked to be asked. */
export function Prediction() {
  const isOn = useStore(usePage().predicting, (state) => state.isOn)
  return (
    isOn && (
      <>
        <Verdict />
        <Question />
      </>
    )
  )
}
