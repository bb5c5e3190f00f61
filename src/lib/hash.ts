const texts = new Map<string, number>()

/** 32-bit FNV-1a of a short text (an id). Remembered, because the same few ids are asked for millions of times. */
export function hashOfText(text: string): number {
  const known = texts.get(text)
  if (known !== undefined) return known
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  if (texts.size < 10_000) texts.set(text, hash)
  return hash
}

/** One round of the 32-bit finaliser of MurmurHash3 over `hash` and the next word. Integer operations only: the same everywhere. */
export function mix(hash: number, word: number): number {
  let h = Math.imul(hash ^ word, 0x9e3779b1)
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
