// What is shown with an exercise: one file of the built page.

export { ExerciseColumn } from './ExerciseColumn.tsx'
