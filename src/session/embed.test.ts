import { describe, expect, it } from 'vitest'
import { embedParameter, parseEmbed, type Embed } from './embed.ts'

describe('the parameter embed', () => {
  it.each<[string, Embed]>([
    ['chart', { views: ['chart'], hasControls: false, theme: null }],
    ['timeline.controls.dark', { views: ['timeline'], hasControls: true, theme: 'dark' }],
    ['stream.chart.light', { views: ['chart', 'stream'], hasControls: false, theme: 'light' }],
    ['', { views: ['chart'], hasControls: false, theme: null }],
    ['1', { views: ['chart'], hasControls: false, theme: null }],
    ['<script>.controls', { views: ['chart'], hasControls: true, theme: null }],
  ])('%j', (parameter, embed) => {
    expect(parseEmbed(parameter)).toEqual(embed)
    expect(parseEmbed(embedParameter(embed))).toEqual(embed)
  })
})
