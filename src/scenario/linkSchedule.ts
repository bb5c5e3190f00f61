// A schedule in a link: one letter per process, and how often in a row behind it: `A A A B !R` is `A3B!C` where A and B are the commands.
// Letters go by place (commands, then R, S, W1 … W4), so that long ids cost no more than short ones.

import type { Choice } from '#sim/choices.ts'
import { formatChoice, maxChoices, type Schedule } from '#sim/schedule.ts'
import { Unreadable } from './linkWire.ts'

const others = ['R', 'S', 'W1', 'W2', 'W3', 'W4']
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** `!` crash; a letter, `(place)` or `<id>`; primes; what else befalls it; how often. Or `^(dead letter)` and how often. */
const run =
  /(?:(!?)(?:([A-Za-z])|\(([0-9]{1,3})\)|<([A-Za-z0-9]{1,8})>)('{0,4})([-+?*~]?)|\^\(([0-9]{1,5})\))([0-9]{0,5})/y

const kinds = {
  '': 'advance',
  '+': 'resubmit',
  '-': 'giveUp',
  '?': 'loseAnswer',
  '*': 'sendAgain',
  '~': 'throwNext',
} as const

function processSymbol(names: readonly string[], process: string): string {
  const id = process.replace(/'+$/, '')
  const place = names.indexOf(id)
  const symbol = place === -1 ? `<${id}>` : (letters[place] ?? `(${place})`)
  return symbol + process.slice(id.length)
}

function symbolOf(names: readonly string[], choice: Choice): string {
  if (choice.kind === 'replay') return `^(${choice.letter})`
  const symbol = processSymbol(names, choice.process)
  if (choice.kind === 'crash') return `!${symbol}`
  const mark = Object.entries(kinds).find(([, kind]) => kind === choice.kind)?.[0] ?? ''
  return symbol + mark
}

const namesOf = (commands: readonly string[]): readonly string[] => [...commands, ...others]

/** O(choices). */
export function packSchedule(schedule: Schedule, commands: readonly string[]): string {
  const names = namesOf(commands)
  const packed: string[] = []
  for (let at = 0; at < schedule.length;) {
    const choice = schedule[at]
    if (!choice) break
    const token = formatChoice(choice)
    let end = at + 1
    for (let next = schedule[end]; next && formatChoice(next) === token; next = schedule[end]) end++
    const count = end - at
    packed.push(symbolOf(names, choice) + (count > 1 ? String(count) : ''))
    at = end
  }
  return packed.join('')
}

function choiceIn(names: readonly string[], found: RegExpExecArray): Choice {
  const [whole, bang, letter, place, id, primes = '', mark = '', replayed] = found
  if (replayed !== undefined) return { kind: 'replay', letter: Number(replayed) }
  const name = id ?? names[letter === undefined ? Number(place) : letters.indexOf(letter)]
  if (name === undefined) throw new Unreadable('process', whole)
  const process = name + primes
  if (bang === '!') {
    if (mark !== '') throw new Unreadable('choice', whole)
    return { kind: 'crash', process }
  }
  return { kind: kinds[mark as keyof typeof kinds], process }
}

/** Throws `Unreadable`. The number of choices is bounded before they are made. */
export function unpackSchedule(packed: string, commands: readonly string[]): Schedule {
  const names = namesOf(commands)
  const schedule: Choice[] = []
  for (run.lastIndex = 0; run.lastIndex < packed.length;) {
    const at = run.lastIndex
    const found = run.exec(packed)
    if (!found) throw new Unreadable('choice', packed.slice(at, at + 10))
    const choice = choiceIn(names, found)
    const count = found[8] === '' ? 1 : Number(found[8])
    if (count < 1 || schedule.length + count > maxChoices)
      throw new Unreadable(`1..${maxChoices} choices`, schedule.length + count)
    for (let i = 0; i < count; i++) schedule.push(choice)
  }
  return schedule
}
