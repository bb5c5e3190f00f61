// What every part of the panel is given: the explorer, and its texts beside those of the page.

import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Exploring, ExploringStore } from '#session/exploring/exploring.ts'
import type { ExploreTexts } from '#i18n/explore.ts'

export interface Explorer {
  readonly store: ExploringStore
  readonly words: ExploreTexts
}

export const ExploreContext = createContext<Explorer | null>(null)

export function useExplorer(): Explorer {
  const explorer = use(ExploreContext)
  if (!explorer) throw new Error('Bug: a part of the explorer outside of its panel')
  return explorer
}

export const useExploring = <T>(select: (state: Exploring) => T): T => useStore(useExplorer().store, select)
