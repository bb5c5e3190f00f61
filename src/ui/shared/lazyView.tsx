import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { working } from '#session/idle.ts'

/**
 * A view in a file of its own, loaded when it is first wanted; nothing is in its place until then, or `fallback`. The page counts as busy
 * until it is there.
 */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = null,
): ComponentType<Props> {
  const View = lazy(async () => {
    const done = working()
    try {
      return { default: await load() }
    } finally {
      done()
    }
  })
  // What was loaded has the props that it was declared with; `lazy` cannot say so for every kind of component.
  const Loaded = View as unknown as ComponentType<Props>
  return function LazyView(props: Props) {
    return (
      <Suspense fallback={fallback}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}
