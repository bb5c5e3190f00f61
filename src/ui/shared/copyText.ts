/** Into the person's clipboard; false where the browser does not allow it (a frame without permission, an address without https). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
