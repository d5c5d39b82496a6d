/**
 * Takes `format=flowed` out of the sight of the MIME parser, whose joining of soft breaks swallows answers
 * written below a quotation (postal-mime 4.0.0), so that the text can be joined by our own rules.
 */

const flowedParameter = /format\s*=\s*"?flowed/gi
const deleteSpaceParameter = /delsp\s*=\s*"?yes/i
const longestHeaderLine = 1000

/** A copy with the parameter blunted, byte for byte of the same length; the same array where there is none. */
export function hideFlowed(raw: Uint8Array): { raw: Uint8Array; flowed: boolean; deleteSpace: boolean } {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1')
  let copy: Uint8Array | null = null
  let deleteSpace = false
  for (const found of text.matchAll(flowedParameter)) {
    const lineStart = text.lastIndexOf('\n', found.index) + 1
    if (found.index - lineStart > longestHeaderLine) continue
    const lineEnd = text.indexOf('\n', found.index)
    const line = text.slice(lineStart, lineEnd === -1 ? found.index + longestHeaderLine : lineEnd)
    if (!/^(content-type:|[ \t])/i.test(line)) continue
    copy ??= new Uint8Array(raw)
    copy[found.index + found[0].length - 1] = 0x78
    const around = text.slice(lineStart, found.index + found[0].length + 200).split(/\r?\n\r?\n/, 1)[0] ?? ''
    if (deleteSpaceParameter.test(around)) deleteSpace = true
  }
  return { raw: copy ?? raw, flowed: copy !== null, deleteSpace }
}
