import { lateViews } from '#ui/shared/lateViews.tsx'

const { view } = lateViews(() => import('./chunk.ts'))

export const ExerciseColumn = view((chunk) => chunk.ExerciseColumn)
