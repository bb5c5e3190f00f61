// Test support: the templates as they lie in the folder.

// oxlint-disable-next-line eslint/no-restricted-imports -- only tests import this file
import { readdirSync, readFileSync } from 'node:fs'
// oxlint-disable-next-line eslint/no-restricted-imports -- only tests import this file
import { join } from 'node:path'
import { createTemplates, type Templates, type TemplateTexts } from '#listings/compose.ts'

const folder = join(import.meta.dirname, '../templates')

export const templateTexts: TemplateTexts = Object.fromEntries(
  readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
)

export const templates: Templates = createTemplates(templateTexts)
