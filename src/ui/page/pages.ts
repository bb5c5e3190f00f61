// The pages beside the playground, each a file of the built page that is loaded when somebody goes there.

import type { ComponentType } from 'react'
import type { PageName } from '#session/route.ts'
import { lateViews } from '#ui/shared/lateViews.tsx'
import type { PageProps } from '#ui/beside/pageProps.ts'

export type ShownPage = PageName | 'embed'

/** One line each: `guides: lateViews(() => import('#ui/guides/GuidesPage.tsx')).view((chunk) => chunk.GuidesPage)`. */
export const pages: Partial<Record<ShownPage, ComponentType<PageProps>>> = {
  embed: lateViews(() => import('#ui/embed/EmbedPage.tsx')).view((chunk) => chunk.EmbedPage),
  exercises: lateViews(() => import('#ui/exercise/ExercisesPage.tsx')).view((chunk) => chunk.ExercisesPage),
  contention: lateViews(() => import('#ui/contention/ContentionPage.tsx')).view(
    (chunk) => chunk.ContentionPage,
  ),
  guides: lateViews(() => import('#ui/guides/GuidesPage.tsx')).view((chunk) => chunk.GuidesPage),
  workshop: lateViews(() => import('#ui/workshop/WorkshopPage.tsx')).view((chunk) => chunk.WorkshopPage),
  glossary: lateViews(() => import('#ui/glossary/GlossaryPage.tsx')).view((chunk) => chunk.GlossaryPage),
  explore: lateViews(() => import('#ui/explore/ExplorePage.tsx')).view((chunk) => chunk.ExplorePage),
}
