export { reachesOutside } from '#sim/effectMarks.ts'
