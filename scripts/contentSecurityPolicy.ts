import type { Plugin } from 'vite'

/**
 * Nothing but the page's own files: no inline script, no eval, no other origin. Mermaid writes <style>
 * elements and style attributes into its SVG, hence 'unsafe-inline' for styles alone; data: and blob:
 * images are what the picture exports draw from.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Puts the policy first into the built page's head. Only there: hot module replacement needs inline script. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'interleave:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  }
}
