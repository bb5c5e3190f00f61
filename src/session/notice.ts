// What the page has to say beside the run itself.

import type { LinkProblem } from '#scenario/linkProblem.ts'
import type { Problem } from '#scenario/problem.ts'
import type { Fork } from './fork.ts'

export type Notice =
  /** `hasWork`: the person was at something, and still is. */
  | { readonly kind: 'unknownExample'; readonly id: string; readonly hasWork: boolean }
  | { readonly kind: 'unknownRoute'; readonly route: string; readonly hasWork: boolean }
  | { readonly kind: 'badLink'; readonly problem: LinkProblem; readonly hasWork: boolean }
  /** A file, or what was pasted (null). */
  | { readonly kind: 'badFile'; readonly name: string | null; readonly problems: readonly Problem[] }
  | { readonly kind: 'badStep'; readonly step: string }
  /** Parameters of the address that mean nothing here. */
  | { readonly kind: 'unknownParameters'; readonly names: readonly string[] }
  | { readonly kind: 'forkLeft'; readonly step: number; readonly fork: string }
  | { readonly kind: 'forked'; readonly fork: string }
  /** `at`: its place among the others. */
  | { readonly kind: 'forkDeleted'; readonly deleted: Fork; readonly at: number }
  | { readonly kind: 'leftOut'; readonly count: number }
  | { readonly kind: 'leftOutOfMode'; readonly count: number }
  /** Choices that a changed scenario does not have; they come back with what made them possible. */
  | { readonly kind: 'leftOutOfEdit'; readonly count: number }
  /** `count`: choices that went with it. */
  | { readonly kind: 'faultRemoved'; readonly count: number; readonly fork: string }

/** It is about what the person asked for, and stays until that is settled; anything else is about one moment. */
export const isAboutTheAddress = ({ kind }: Notice): boolean =>
  kind === 'unknownExample' || kind === 'unknownRoute' || kind === 'badLink' || kind === 'badFile'
