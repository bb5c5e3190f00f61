// The views that come after the first paint. The file they are in is on its way while the page is being painted (`main.tsx` asks for it), so
// it is there when somebody wants one; the gate on the initial JavaScript is what makes this necessary.

import { lazyView } from '#ui/shared/lazyView.tsx'

const chunk = () => import('./chunk.ts')

export const ShortcutsDialog = lazyView(async () => (await chunk()).ShortcutsDialog)
export const PolicyChoice = lazyView(async () => (await chunk()).PolicyChoice)
export const Summary = lazyView(async () => (await chunk()).Summary)
export const NoticeBar = lazyView(async () => (await chunk()).NoticeBar)
export const ForkList = lazyView(async () => (await chunk()).ForkList)
export const VerdictList = lazyView(async () => (await chunk()).VerdictList)
export const AnswerDetails = lazyView(async () => (await chunk()).AnswerDetails)
export const CompactRow = lazyView(async () => (await chunk()).CompactRow)
export const DenseCard = lazyView(async () => (await chunk()).DenseCard)
export const Difference = lazyView(async () => (await chunk()).Difference)
export const ReviewButtons = lazyView(async () => (await chunk()).ReviewButtons)
export const PredictSwitch = lazyView(async () => (await chunk()).PredictSwitch)
export const Question = lazyView(async () => (await chunk()).Question)
export const Verdict = lazyView(async () => (await chunk()).Verdict)
