// A schedule is the list of choices made by hand, as text: `A A B A+ !W1`. Where it ends, earliest first goes on.

import { unreachable } from '#lib/assert.ts'
import type { Choice } from './choices.ts'

export type Schedule = readonly Choice[]

/** The most choices a schedule may have; far above what anyone makes by hand, low enough to be parsed at once. */
export const maxChoices = 20_000

export type ParsedSchedule =
  | { readonly ok: true; readonly schedule: Schedule }
  | { readonly ok: false; readonly index: number; readonly token: string; readonly expected: string }

/** Three copies by hand, and one more by an answer that was lost. */
const process = /^[A-Z][A-Za-z0-9]{0,7}'{0,4}$/
const deadLetter = /^D([1-9][0-9]{0,4})\^$/

function choiceOf(token: string): Choice | undefined {
  const letter = deadLetter.exec(token)
  if (letter) return { kind: 'replay', letter: Number(letter[1]) }
  if (token.startsWith('!'))
    return process.test(token.slice(1)) ? { kind: 'crash', process: token.slice(1) } : undefined
  if (process.test(token)) return { kind: 'advance', process: token }
  const id = token.slice(0, -1)
  if (!process.test(id)) return undefined
  switch (token.slice(-1)) {
    case '+':
      return { kind: 'resubmit', process: id }
    case '-':
      return { kind: 'giveUp', process: id }
    case '?':
      return { kind: 'loseAnswer', process: id }
    case '*':
      return { kind: 'sendAgain', process: id }
    case '~':
      return { kind: 'throwNext', process: id }
    default:
      return undefined
  }
}

/** Parses the text form. What cannot be a choice at all is answered with its index from 0. */
export function parseSchedule(text: string): ParsedSchedule {
  const tokens = text.split(/\s+/).filter((token) => token !== '')
  if (tokens.length > maxChoices)
    return { ok: false, index: maxChoices, token: '', expected: `at most ${maxChoices} choices` }
  const schedule: Choice[] = []
  for (const [index, token] of tokens.entries()) {
    const choice = choiceOf(token)
    if (!choice)
      return { ok: false, index, token, expected: 'a choice like A, A+, A-, !A, A?, A*, W1~ or D1^' }
    schedule.push(choice)
  }
  return { ok: true, schedule }
}

export function formatChoice(choice: Choice): string {
  switch (choice.kind) {
    case 'advance':
      return choice.process
    case 'resubmit':
      return `${choice.process}+`
    case 'giveUp':
      return `${choice.process}-`
    case 'crash':
      return `!${choice.process}`
    case 'loseAnswer':
      return `${choice.process}?`
    case 'sendAgain':
      return `${choice.process}*`
    case 'throwNext':
      return `${choice.process}~`
    case 'replay':
      return `D${choice.letter}^`
    default:
      return unreachable(choice)
  }
}

export const formatSchedule = (schedule: Schedule): string => schedule.map(formatChoice).join(' ')
