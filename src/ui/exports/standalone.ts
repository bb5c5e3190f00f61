// An SVG of the page as a document of its own. What style sheets and custom properties gave it is written into it, so that it looks the same
// where there is no style sheet; what only the page needs (classes, roles, handles for tests) is left out.

const taken = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
  'paint-order',
  'rx',
] as const

/** Of a newly made `<g>`: what need not be said. */
const initial: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'font-variant-numeric': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'letter-spacing': 'normal',
  'paint-order': 'normal',
  rx: 'auto',
}

const kept = new Set(
  'id viewBox x y x1 y1 x2 y2 cx cy r rx ry d points width height transform dx dy href clip-path marker-end marker-start orient refX refY markerWidth markerHeight'.split(
    ' ',
  ),
)

const inherited: ReadonlySet<string> = new Set(taken.filter((name) => !['opacity', 'rx'].includes(name)))

/** `ground`: the colour behind it. The element has to be in the page, because its style is asked for. */
export function standaloneOf(svg: SVGSVGElement, ground: string, title: string): string {
  const copy = copyOf(svg, new Map())
  const [x = 0, y = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number)
  const document = svg.ownerDocument
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(Math.ceil(width)))
  copy.setAttribute('height', String(Math.ceil(height)))
  copy.setAttribute('role', 'img')
  const name = document.createElementNS(svg.namespaceURI, 'title')
  name.textContent = title
  const back = document.createElementNS(svg.namespaceURI, 'rect')
  for (const [key, value] of Object.entries({ x, y, width, height, fill: ground }))
    back.setAttribute(key, String(value))
  copy.prepend(name, back)
  return new XMLSerializer().serializeToString(copy)
}

function copyOf(element: Element, above: ReadonlyMap<string, string>): Element {
  const copy = element.ownerDocument.createElementNS(element.namespaceURI, element.localName)
  for (const { name, value } of element.attributes) if (kept.has(name)) copy.setAttribute(name, value)
  const style = getComputedStyle(element)
  const here = new Map(above)
  for (const name of taken) {
    const value = style.getPropertyValue(name)
    const known = inherited.has(name) ? (above.get(name) ?? initial[name]) : initial[name]
    if (value === '' || value === known || (name === 'rx' && element.localName !== 'rect')) continue
    copy.setAttribute(name, value)
    if (inherited.has(name)) here.set(name, value)
  }
  const { transform } = style
  if (transform !== 'none' && !element.hasAttribute('transform')) copy.setAttribute('transform', transform)
  for (const child of element.childNodes) {
    if (child instanceof Element) {
      const shown = getComputedStyle(child)
      const isSeen = shown.display !== 'none' && shown.visibility !== 'hidden' && shown.opacity !== '0'
      if (
        isSeen &&
        child.namespaceURI === element.namespaceURI &&
        !['title', 'desc', 'style', 'script', 'foreignObject'].includes(child.localName)
      )
        copy.append(copyOf(child, here))
    } else if (child.nodeType === Node.TEXT_NODE) copy.append(child.cloneNode())
  }
  return copy
}
