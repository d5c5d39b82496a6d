/**
 * Joins the soft line breaks of format=flowed text (RFC 3676 §4) without crossing a change of quote depth,
 * which the MIME parser's own joining does: it glues an answer to the quotation above it.
 */

export function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = []
  let open: { depth: number; parts: string[] } | null = null
  const close = (): void => {
    if (open) out.push(prefix(open.depth) + open.parts.join(''))
    open = null
  }
  for (const line of text.split(/\r?\n/)) {
    const depth = quoteDepth(line)
    const content = unstuffed(line.slice(depth))
    const soft = content.endsWith(' ') && content !== '-- '
    if (open && open.depth !== depth) close()
    if (content === '-- ') close()
    open ??= { depth, parts: [] }
    open.parts.push(soft && deleteSpace ? content.slice(0, -1) : content)
    if (!soft) close()
  }
  close()
  return out.join('\n')
}

function quoteDepth(line: string): number {
  let depth = 0
  while (line.charCodeAt(depth) === 0x3e) depth++
  return depth
}

function unstuffed(line: string): string {
  return line.startsWith(' ') ? line.slice(1) : line
}

function prefix(depth: number): string {
  return depth === 0 ? '' : `${'>'.repeat(depth)} `
}
