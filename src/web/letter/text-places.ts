/** Finds characters of a letter in the page and back. A letter is one text in an element; a browser may cut it into pieces. */

/** The text as typed: the pieces in order, a line break element as a newline. */
export function textOf(root: HTMLElement): string {
  let text = ''
  const walk = (node: Node) => {
    if (node instanceof Text) text += node.data
    else if (node instanceof HTMLBRElement) text += '\n'
    else node.childNodes.forEach(walk)
  }
  walk(root)
  return text
}

/** The range from offset `start` to `end` (UTF-16), or null where the text is shorter. */
export function rangeOf(root: HTMLElement, start: number, end: number): Range | null {
  const from = placeOf(root, start)
  const to = placeOf(root, end)
  if (from === null || to === null) return null
  const range = document.createRange()
  range.setStart(...from)
  range.setEnd(...to)
  return range
}

function placeOf(root: HTMLElement, offset: number): [Node, number] | null {
  let left = offset
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (left <= node.data.length) return [node, left]
      left -= node.data.length
    } else if (node instanceof HTMLBRElement) {
      if (left === 0) return [node.parentNode ?? root, [...(node.parentNode ?? root).childNodes].indexOf(node)]
      left -= 1
    }
  }
  return null
}

/** The offset of the caret inside `root`, or null where it is elsewhere. */
export function caretIn(root: HTMLElement): number | null {
  const selection = document.getSelection()
  if (selection?.rangeCount !== 1 || !root.contains(selection.anchorNode)) return null
  const { startContainer, startOffset } = selection.getRangeAt(0)
  return lengthBefore(root, startContainer, startOffset)
}

/** The offset of the character under a point of the screen, or null where there is none. */
export function offsetAt(root: HTMLElement, x: number, y: number): number | null {
  const place = document.caretPositionFromPoint?.(x, y)
  return place && root.contains(place.offsetNode) ? lengthBefore(root, place.offsetNode, place.offset) : null
}

function lengthBefore(root: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(root)
  before.setEnd(node, offset)
  const holder = document.createElement('div')
  holder.append(before.cloneContents())
  return textOf(holder).length
}
