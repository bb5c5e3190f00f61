import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { working } from '#session/idle.ts'

/** A view in a file of its own, loaded when it is first wanted. The page counts as busy until it is there. */
export function lazyView<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const done = working()
    try {
      return { default: await load() }
    } finally {
      done()
    }
  })
}
