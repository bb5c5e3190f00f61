// Writes src/workshop/catalog.generated.ts from the folders of src/workshop/exercises. A test fails while the two differ.
import './typescript.mjs'
import { readdirSync, writeFileSync } from 'node:fs'

const { catalogText } = await import('#workshop/catalogText.ts')

const folders = await Promise.all(
  readdirSync('src/workshop/exercises').map(async (id) => {
    const { exercise } = await import(`#workshop/exercises/${id}/exercise.ts`)
    const { text: en } = await import(`#workshop/exercises/${id}/en.ts`)
    const { text: ja } = await import(`#workshop/exercises/${id}/ja.ts`)
    if (exercise.id !== id)
      throw new Error(`exercises/${id}: the exercise calls itself ${exercise.id}, expected the folder's name`)
    return { id, minutes: exercise.minutes, title: { en: en.title, ja: ja.title } }
  }),
)
writeFileSync('src/workshop/catalog.generated.ts', catalogText(folders))
