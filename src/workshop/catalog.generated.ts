// Written by `npm run exercises` from the folders of exercises/. Not by hand.

import type { CatalogEntry } from './exercise.ts'

export const catalog: readonly CatalogEntry[] = [
  {
    id: "a1-make-a-conflict",
    chapter: "a",
    minutes: 5,
    title: { en: "Make a conflict", ja: "競合を起こす" },
    load: () => import('./exercises/a1-make-a-conflict/exercise.ts').then(({ exercise }) => exercise),
    texts: { en: () => import('./exercises/a1-make-a-conflict/en.ts').then(({ text }) => text), ja: () => import('./exercises/a1-make-a-conflict/ja.ts').then(({ text }) => text) },
  },
  {
    id: "b2-pay-returns-first",
    chapter: "b",
    minutes: 6,
    title: { en: "Pay returns first", ja: "先に応答が返る" },
    load: () => import('./exercises/b2-pay-returns-first/exercise.ts').then(({ exercise }) => exercise),
    texts: { en: () => import('./exercises/b2-pay-returns-first/en.ts').then(({ text }) => text), ja: () => import('./exercises/b2-pay-returns-first/ja.ts').then(({ text }) => text) },
  },
]
