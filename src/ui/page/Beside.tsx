// One of the pages beside the playground. In a file of its own, so that the list of them costs a first visit nothing.

import type { ReactNode } from 'react'
import type { PageProps } from '#ui/beside/pageProps.ts'
import { pages, type ShownPage } from './pages.ts'

interface BesideProps extends PageProps {
  readonly page: ShownPage
  /** Where the page is not there. */
  readonly otherwise: ReactNode
}

export function Beside({ page, otherwise, ...props }: BesideProps) {
  const View = pages[page]
  return View ? <View {...props} /> : otherwise
}
