// What stands on a token: the process' id, or as much of a long one as is legible.

export function letterOf(id: string, radius: number): { text: string; size: number } {
  const text = id.length > 3 ? id.slice(0, 3) : id
  const share = [1.05, 1.05, 0.85, 0.65][text.length] ?? 0.65
  return { text, size: Math.round(radius * share * 2) / 2 }
}
