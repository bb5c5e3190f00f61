import type { ComponentType, ReactNode } from 'react'
import { lateViews } from './lateViews.tsx'

/**
 * A view in a file of its own, loaded when it is first wanted; nothing is in its place until then, or `fallback`. The page counts as busy
 * until it is there.
 */
export const lazyView = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = null,
): ComponentType<Props> => lateViews(load).view((View) => View, fallback)
