// Files out of the page. Nothing is sent: the browser makes the file from what the page has.

/** Lets the browser save a text as a file. */
export function save(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
