import { linkProblemText, type LinkProblem } from '#scenario/linkProblem.ts'

/** Most mistakes of a file are one mistake; more lines than these nobody reads. */
const mostDetails = 5

/** Line by line what is wrong with a link. In the words of the command line, which name fields and values. */
export const linkDetails = (problem: LinkProblem): readonly string[] =>
  linkProblemText(problem)
    .split('\n')
    .slice(0, mostDetails + 1)
