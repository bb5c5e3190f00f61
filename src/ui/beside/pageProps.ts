// What a page beside the playground is given.

export interface PageProps {
  /** The rest of the path: which guide, which term. */
  readonly id: string | null
  /** What stands behind the path, without the question mark. */
  readonly query: string
}
