// The views that come right after the first paint, which shows who moves next and what is about to happen. The file they are in is on its way
// while that is being made (`main.tsx` asks for it); the gate on the initial JavaScript is what makes this necessary.

import { lazyView } from '#ui/shared/lazyView.tsx'

const chunk = () => import('./chunk.ts')

export const ShortcutsDialog = lazyView(async () => (await chunk()).ShortcutsDialog)
export const HeaderTools = lazyView(async () => (await chunk()).HeaderTools)
export const Keys = lazyView(async () => (await chunk()).Keys)
export const StatusLine = lazyView(async () => (await chunk()).StatusLine)
export const Summary = lazyView(async () => (await chunk()).Summary)
export const NoticeBar = lazyView(async () => (await chunk()).NoticeBar)
export const Playback = lazyView(async () => (await chunk()).Playback)
export const PlaybackExtras = lazyView(async () => (await chunk()).PlaybackExtras)
export const CardDetails = lazyView(async () => (await chunk()).CardDetails)
export const CompactRow = lazyView(async () => (await chunk()).CompactRow)
export const DenseCard = lazyView(async () => (await chunk()).DenseCard)
export const Difference = lazyView(async () => (await chunk()).Difference)
export const ReviewButtons = lazyView(async () => (await chunk()).ReviewButtons)
export const Question = lazyView(async () => (await chunk()).Question)
export const Verdict = lazyView(async () => (await chunk()).Verdict)
export const Dock = lazyView(async () => (await chunk()).Dock)
