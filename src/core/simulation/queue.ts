/** What is to happen, in the order of time; of two at the same moment the one that was planned first. A binary heap. */

export type Queue = {
  readonly add: (at: Temporal.Instant, run: () => void) => void
  readonly next: () => Planned | null
}

type Planned = { readonly at: Temporal.Instant; readonly order: number; readonly run: () => void }

export function createQueue(): Queue {
  const heap: Planned[] = []
  let order = 0
  return {
    add: (at, run) => {
      heap.push({ at, order: order++, run })
      rise(heap, heap.length - 1)
    },
    next: () => {
      const first = heap[0]
      const last = heap.pop()
      if (first === undefined || last === undefined) return null
      if (heap.length > 0) {
        heap[0] = last
        sink(heap, 0)
      }
      return first
    },
  }
}

function isBefore(a: Planned, b: Planned): boolean {
  const difference = a.at.epochMilliseconds - b.at.epochMilliseconds
  return difference < 0 || (difference === 0 && a.order < b.order)
}

function rise(heap: Planned[], from: number): void {
  for (let at = from; at > 0;) {
    const above = (at - 1) >> 1
    if (!swapIfBefore(heap, at, above)) return
    at = above
  }
}

function sink(heap: Planned[], from: number): void {
  for (let at = from; ;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
    if (left === undefined) return
    const below = right !== undefined && isBefore(right, left) ? 2 * at + 2 : 2 * at + 1
    if (!swapIfBefore(heap, below, at)) return
    at = below
  }
}

function swapIfBefore(heap: Planned[], one: number, other: number): boolean {
  const [a, b] = [heap[one], heap[other]]
  if (a === undefined || b === undefined || !isBefore(a, b)) return false
  heap[one] = b
  heap[other] = a
  return true
}
