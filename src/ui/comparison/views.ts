import { lateViews } from '#ui/shared/lateViews.tsx'

export const ComparisonDialog = lateViews(() => import('./ComparisonDialog.tsx')).view(
  (chunk) => chunk.ComparisonDialog,
)
