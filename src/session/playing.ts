// Who plays the run. Nobody at first: the machine of the playback comes right behind the first paint and takes its place here.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PlaybackEvent } from './playback.ts'

export interface Playing {
  readonly isPlaying: boolean
  readonly send: (event: PlaybackEvent) => void
}

export type PlayingStore = StoreApi<Playing>

export const createPlaying = (): PlayingStore =>
  createStore<Playing>()(() => ({ isPlaying: false, send: () => undefined }))
