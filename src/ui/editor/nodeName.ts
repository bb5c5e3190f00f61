import type { Translate } from '#i18n/t.ts'

/** A step by its name on the flowchart, and by the one that it has in files: several charts have a step of the same name. */
export const nodeName = (t: Translate, node: string): string => {
  const name = t.filled(`node.${node}` as 'node.load', {})
  return name.toLowerCase() === node.toLowerCase() ? name : `${name} (${node})`
}
