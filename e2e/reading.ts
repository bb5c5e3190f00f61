import type { Page } from '@playwright/test'

/**
 * What a reader would stumble over in the text that is shown: a line that begins with what may not begin one (a closing bracket, a small kana, a
 * full stop), or ends with an opening bracket; text that is cut off, or runs out of its box. One sentence for each.
 */
export const textFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const noStart = new Set(
      '、。，．・：；？！）」』】〉》〕｝］ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ々…‥,.:;?!)]}%％',
    )
    const noEnd = new Set('（「『【〈《〔｛［([{')
    const faults: string[] = []
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getBoundingClientRect().width > 1
    const isHidden = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (getComputedStyle(at).clipPath !== 'none') return true
      return false
    }
    /** Within which the text flows. */
    const flowOf = (element: Element): Element => {
      let at = element
      while (at.parentElement && /^(inline|contents)/.test(getComputedStyle(at).display))
        at = at.parentElement
      return at
    }
    const flows = new Map<Element, Text[]>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      const parent = text.parentElement
      if (!parent || text.data.trim() === '' || parent.closest('svg, pre, textarea, select, script, style'))
        continue
      if (!isShown(parent) || isHidden(parent)) continue
      const flow = flowOf(parent)
      flows.set(flow, [...(flows.get(flow) ?? []), text])
    }
    const range = document.createRange()
    for (const [flow, texts] of flows) {
      let lines = 1
      let signs = 0
      let before: { readonly sign: string; readonly bottom: number } | null = null
      for (const text of texts) {
        const isCode = Boolean(text.parentElement?.closest('code, kbd'))
        for (let at = 0; at < text.length; at++) {
          const sign = text.data.charAt(at)
          if (sign.trim() === '') continue
          range.setStart(text, at)
          range.setEnd(text, at + 1)
          const rect = range.getClientRects()[0]
          if (!rect || rect.width === 0) continue
          const isNewLine = before !== null && rect.top >= before.bottom - 4
          const around = `${text.data.slice(Math.max(0, at - 8), at)}|${text.data.slice(at, at + 8)}`
          if (isNewLine && !isCode && noStart.has(sign)) faults.push(`a line begins with ${sign}: ${around}`)
          if (isNewLine && !isCode && noEnd.has(before?.sign ?? ''))
            faults.push(`a line ends with ${before?.sign}: ${around}`)
          before = { sign, bottom: rect.bottom }
          signs++
          if (isNewLine) lines++
        }
      }
      if (lines > 3 && signs < 2 * lines) faults.push(`one sign a line: ${flow.textContent}`)
      for (let box: Element | null = flow; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box)
        const name = `${box.tagName.toLowerCase()} ‘${(box.textContent ?? '').slice(0, 40)}’`
        const isWide = box.scrollWidth > box.clientWidth + 1
        const isHigh = box.scrollHeight > box.clientHeight + 1
        if (style.display.startsWith('inline') || style.textOverflow === 'ellipsis') continue
        if (isWide && /hidden|clip/.test(style.overflowX)) faults.push(`cut off at its side: ${name}`)
        if (isHigh && /hidden|clip/.test(style.overflowY)) faults.push(`cut off below: ${name}`)
        if (box === flow && isWide && style.overflowX === 'visible')
          faults.push(`runs out of its box: ${name}`)
      }
    }
    return [...new Set(faults)]
  })
