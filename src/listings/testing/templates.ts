// Test support: the templates as they lie in the folder.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTemplates, type Templates, type TemplateTexts } from '#listings/compose.ts'

const folder = join(import.meta.dirname, '../templates')

export const templateTexts: TemplateTexts = Object.fromEntries(
  readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
)

export const templates: Templates = createTemplates(templateTexts)
