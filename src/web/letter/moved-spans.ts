/** Keeps remarks beside their words while one types: a span moves with the text, and goes when its own words change. */

export type Span = readonly [number, number]

/** Where the span of `before` stands in `after`, or null where the change touched it. Offsets are UTF-16. */
export function movedSpan([start, end]: Span, before: string, after: string): Span | null {
  if (before === after) return [start, end]
  const most = Math.min(before.length, after.length)
  let prefix = 0
  while (prefix < most && before[prefix] === after[prefix]) prefix++
  let suffix = 0
  while (suffix < most - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++
  if (end <= prefix) return [start, end]
  const by = after.length - before.length
  return start >= before.length - suffix ? [start + by, end + by] : null
}

/** The remarks that still stand, with their spans in `after`; those about the whole letter stay. */
export function movedFindings<Finding extends { readonly span: Span | null }>(
  findings: readonly Finding[],
  before: string,
  after: string,
): readonly Finding[] {
  if (before === after) return findings
  return findings.flatMap((finding) => {
    if (finding.span === null) return [finding]
    const span = movedSpan(finding.span, before, after)
    return span === null ? [] : [{ ...finding, span }]
  })
}
