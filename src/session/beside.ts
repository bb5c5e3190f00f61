// What is open beside the playground, if anything.

import { createStore } from 'zustand/vanilla'

export const beside = createStore<{ readonly explorer: boolean }>()(() => ({ explorer: false }))

export const toggleExplorer = (): void => beside.setState(({ explorer }) => ({ explorer: !explorer }))
export const closeExplorer = (): void => beside.setState({ explorer: false })
