// The views that come right after the first paint, which shows who moves next and what is about to happen. The file they are in is on its way
// while that is being made (`main.tsx` asks for it); the gate on the initial JavaScript is what makes this necessary.

import { lateViews } from '#ui/shared/lateViews.tsx'

const { start, view } = lateViews(() => import('./chunk.ts'))

export const loadLaterViews = start

export const ExerciseColumn = view((chunk) => chunk.ExerciseColumn)
export const ShortcutsDialog = view((chunk) => chunk.ShortcutsDialog)
export const ScenarioPicker = view((chunk) => chunk.ScenarioPicker)
export const HeaderTools = view((chunk) => chunk.HeaderTools)
export const Keys = view((chunk) => chunk.Keys)
export const StatusLine = view((chunk) => chunk.StatusLine)
export const Told = view((chunk) => chunk.Told)
export const Summary = view((chunk) => chunk.Summary)
export const NoticeBar = view((chunk) => chunk.NoticeBar)
export const Playback = view((chunk) => chunk.Playback)
export const PlaybackExtras = view((chunk) => chunk.PlaybackExtras)
export const Attempts = view((chunk) => chunk.Attempts)
export const CardDetails = view((chunk) => chunk.CardDetails)
export const DenseCard = view((chunk) => chunk.DenseCard)
export const Difference = view((chunk) => chunk.Difference)
export const RestOfProcesses = view((chunk) => chunk.RestOfProcesses)
export const ReviewButtons = view((chunk) => chunk.ReviewButtons)
export const Pill = view((chunk) => chunk.Pill)
export const Question = view((chunk) => chunk.Question)
export const Verdict = view((chunk) => chunk.Verdict)
export const Dock = view((chunk) => chunk.Dock)
/** Nothing has a status yet on a first visit. */
export const StatusGlyph = view((chunk) => chunk.StatusGlyph)
