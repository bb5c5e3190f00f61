import { lateViews } from '#ui/shared/lateViews.tsx'

/** The picture is a file of its own, asked for at the same time as the page. */
export const stageViews = lateViews(() => import('./StageView.tsx'))
