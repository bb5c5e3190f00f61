/** The same numbers in an array of another length. */
export function resized(words: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(length)
  more.set(words)
  return more
}
