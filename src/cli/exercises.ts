// `interleave exercises`: the exercises as a list; with --check each of them is held to what an exercise has to be.

import { catalog } from '#workshop/catalog.generated.ts'
import { checkExercise } from '#workshop/check.ts'
import { problemsOfText } from '#workshop/checkText.ts'
import { languages, type CatalogEntry } from '#workshop/exercise.ts'
import type { ExitStatus, Streams } from './streams.ts'
import { table } from './table.ts'

export interface ExercisesRequest {
  readonly check: boolean
  readonly json: boolean
}

interface Row {
  readonly id: string
  readonly minutes: number
  readonly title: string
  /** With --check: what is wrong with it, and how a search found out which schedules there are. */
  readonly problems?: readonly string[]
  readonly searchedBy?: string
}

export async function exercisesCommand(
  { check, json }: ExercisesRequest,
  { out, error }: Streams,
): Promise<ExitStatus> {
  const rows: Row[] = []
  for (const entry of catalog) rows.push(await rowOf(entry, check))
  out(json ? JSON.stringify({ exercises: rows }, null, 2) : rowsText(rows, check))
  const problems = rows.flatMap((row) => (row.problems ?? []).map((problem) => `${row.id}: ${problem}`))
  if (problems.length > 0) error(problems.join('\n'))
  return problems.length > 0 ? 1 : 0
}

async function rowOf({ id, minutes, title, load, texts }: CatalogEntry, check: boolean): Promise<Row> {
  const row: Row = { id, minutes, title: title.en }
  if (!check) return row
  const { problems, searched } = checkExercise(await load())
  const told = await Promise.all(
    languages.map(async (language) => problemsOfText(await texts[language](), language)),
  )
  return { ...row, problems: [...problems, ...told.flat()], searchedBy: searched?.by ?? 'nobody' }
}

const rowsText = (rows: readonly Row[], check: boolean): string =>
  table(
    rows.map(({ id, minutes, title, problems, searchedBy }) => [
      id,
      `${minutes} min`,
      ...(check ? [problems?.length === 0 ? 'ok' : 'NOT OK', `searched by ${searchedBy}`] : []),
      title,
    ]),
  )
