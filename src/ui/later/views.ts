// The views that come right after the first paint, which shows who moves next and what is about to happen. The file they are in is on its way
// while that is being made (`main.tsx` asks for it); the gate on the initial JavaScript is what makes this necessary.

import { lateViews } from '#ui/shared/lateViews.tsx'

const { start, view } = lateViews(() => import('./chunk.ts'))

export const loadLaterViews = start

export const ExerciseColumn = view((chunk) => chunk.ExerciseColumn)
export const ScenarioPicker = view((chunk) => chunk.ScenarioPicker)
export const HeaderTools = view((chunk) => chunk.HeaderTools)
export const Told = view((chunk) => chunk.Told)
export const Summary = view((chunk) => chunk.Summary)
export const NoticeBar = view((chunk) => chunk.NoticeBar)
export const PlaybackExtras = view((chunk) => chunk.PlaybackExtras)
export const Attempts = view((chunk) => chunk.Attempts)
export const CardDetails = view((chunk) => chunk.CardDetails)
export const DenseCard = view((chunk) => chunk.DenseCard)
export const RestOfProcesses = view((chunk) => chunk.RestOfProcesses)
export const ReviewButtons = view((chunk) => chunk.ReviewButtons)
export const Pill = view((chunk) => chunk.Pill)
export const Prediction = view((chunk) => chunk.Prediction)
export const PageEnd = view((chunk) => chunk.PageEnd)
export const TourOffer = view((chunk) => chunk.TourOffer)
export const Dock = view((chunk) => chunk.Dock)
/** Nothing has a status yet on a first visit. */
export const StatusGlyph = view((chunk) => chunk.StatusGlyph)
