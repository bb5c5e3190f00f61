// What a first visit does not show at once: one file of the built page.

export { ShortcutsDialog } from '#ui/header/ShortcutsDialog.tsx'
export { PolicyChoice } from '#ui/header/PolicyChoice.tsx'
export { Summary } from '#ui/narration/Summary.tsx'
export { NoticeBar } from '#ui/page/NoticeBar.tsx'
export { ForkList } from '#ui/playback/ForkList.tsx'
export { VerdictList } from '#ui/playback/VerdictList.tsx'
export { AnswerDetails } from '#ui/processes/AnswerDetails.tsx'
export { CompactRow } from '#ui/processes/CompactRow.tsx'
export { DenseCard } from '#ui/processes/DenseCard.tsx'
export { Difference } from '#ui/processes/Difference.tsx'
export { ReviewButtons } from '#ui/processes/ReviewButtons.tsx'
