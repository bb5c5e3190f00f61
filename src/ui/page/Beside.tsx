// One of the pages beside the playground. In a file of its own, so that the list of them costs a first visit nothing.

import type { ReactNode } from 'react'
import type { PageName } from '#session/route.ts'
import { pages, type PageProps } from '#ui/pages.ts'

interface BesideProps extends PageProps {
  readonly page: PageName
  /** Where the page is not there. */
  readonly otherwise: ReactNode
}

export function Beside({ page, otherwise, ...props }: BesideProps) {
  const View = pages[page]
  return View ? <View {...props} /> : otherwise
}
