import { lateViews } from '#ui/shared/lateViews.tsx'

const { view } = lateViews(() => import('./chunk.ts'))

export const Background = view((chunk) => chunk.Background)
export const DispatchStage = view((chunk) => chunk.DispatchStage)
export const OutsideWorld = view((chunk) => chunk.OutsideWorld)
