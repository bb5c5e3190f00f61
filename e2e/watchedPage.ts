import { test as base } from '@playwright/test'

/**
 * `page`, watched: a test fails when the page logs an error or a warning, throws, breaks its content security
 * policy, or asks another origin for anything. Every spec takes `test` from here.
 */
export const test = base.extend({
  page: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      // Chromium reports a refusal by the content security policy as a console error.
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
    // What a test navigates to is the origin; everything the page asks for itself must stay there.
    const origins = new Set<string>()
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (request.isNavigationRequest()) origins.add(origin)
      else if (protocol.startsWith('http') && !origins.has(origin))
        complaints.push(`left the origin: ${request.url()}`)
    })
    await use(page)
    base.expect(complaints, 'what the page complained about').toEqual([])
  },
})
