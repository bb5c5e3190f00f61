// An SVG as pixels. The SVG stands alone (nothing in it is loaded from elsewhere), so the canvas stays readable.

/** Browsers refuse larger canvases, some at 8192 pixels a side, some at 16 million in all. */
const mostSide = 8192
const mostPixels = 16_000_000

export interface Size {
  readonly width: number
  readonly height: number
}

/** Twice as sharp as on the screen where that is possible. */
export function scaleFor({ width, height }: Size): number {
  const bySide = mostSide / Math.max(width, height, 1)
  const byArea = Math.sqrt(mostPixels / Math.max(1, width * height))
  return Math.min(2, bySide, byArea)
}

export const svgAddress = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`

/** null where the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob | null> {
  const image = new Image()
  image.src = svgAddress(svg)
  try {
    await image.decode()
  } catch {
    return null
  }
  const scale = scaleFor(image)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((give) => canvas.toBlob(give, 'image/png'))
}
