// The layers of a link below its JSON: deflated bytes, letters that a URL leaves alone, a checksum over the letters.

export type Inflated =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'broken' }
  /** No mistake as far as it goes, but it ends too early; `bytes` is what of it came out, if any. */
  | { readonly kind: 'cutOff'; readonly bytes: Uint8Array }

export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Stops reading beyond `most` bytes, so that a few characters cannot fill the memory. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Inflated> {
  const { readable, writable } = new DecompressionStream('deflate-raw')
  const writer = writable.getWriter()
  let taken = false
  const written = writer.write(bytes).then(() => {
    taken = true
    return writer.close()
  })
  // Whoever reads hears of the same failure.
  written.catch(() => undefined)
  const reader = readable.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length
      if (length > most) {
        await reader.cancel().catch(() => undefined)
        return { kind: 'tooLarge' }
      }
      chunks.push(next.value)
    }
    return { kind: 'bytes', bytes: joined(chunks, length) }
  } catch {
    return taken ? { kind: 'cutOff', bytes: joined(chunks, length) } : { kind: 'broken' }
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** Base64 with `-` and `_`, without padding (RFC 4648 §5). */
export function lettersOf(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** undefined: no number of bytes has that many letters. The letters themselves must be right. */
export function bytesOf(letters: string): Uint8Array<ArrayBuffer> | undefined {
  if (letters.length % 4 === 1) return undefined
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

/** CRC-24 of RFC 4880 §6.1: finds every change of up to 24 neighbouring bits, and of others all but one in 16 million. */
function crc24(text: string): number {
  let crc = 0xb704ce
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i) << 16
    for (let bit = 0; bit < 8; bit++) {
      crc <<= 1
      if (crc & 0x1000000) crc ^= 0x1864cfb
    }
  }
  return crc & 0xffffff
}

/** Four letters. */
export function checksumOf(text: string): string {
  const crc = crc24(text)
  return lettersOf(Uint8Array.of(crc >> 16, (crc >> 8) & 0xff, crc & 0xff))
}
