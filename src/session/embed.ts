// The parameter `embed` of an address: what a frame in somebody else's page shows. Words with dots between them, so that it reads as it is
// written: `embed=timeline.controls.dark`.

export const embedViews = ['chart', 'timeline', 'stream'] as const
export type EmbedView = (typeof embedViews)[number]

export interface Embed {
  /** From top to bottom; at least one. */
  readonly views: readonly EmbedView[]
  readonly hasControls: boolean
  /** null: as on the reader's device. */
  readonly theme: 'light' | 'dark' | null
}

/** Words that it does not know say nothing; without a view there is the chart. */
export function parseEmbed(parameter: string): Embed {
  const words = parameter.slice(0, 100).split('.')
  const views = embedViews.filter((view) => words.includes(view))
  return {
    views: views.length === 0 ? ['chart'] : views,
    hasControls: words.includes('controls'),
    theme: words.includes('dark') ? 'dark' : words.includes('light') ? 'light' : null,
  }
}

export const embedParameter = ({ views, hasControls, theme }: Embed): string =>
  [...views, ...(hasControls ? ['controls'] : []), ...(theme ? [theme] : [])].join('.')
