/** Bytes of an unknown program to text: by the mark at their head, else UTF-8, else what Western Windows writes. */
export type Decoded = { readonly text: string; readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' }

export function decodeText(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes)
  if (wide !== null) return { text: withoutMark(new TextDecoder(wide).decode(bytes)), encoding: 'utf-16' }
  try {
    return { text: withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

const withoutMark = (text: string) => text.replace(/^\uFEFF/, '')

/** Without a mark: where every second byte of the first hundred is empty. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 100)
  if (head.length < 8) return null
  const empty = (from: number) => head.filter((byte, at) => at % 2 === from && byte === 0).length / (head.length / 2)
  if (empty(1) > 0.8 && empty(0) < 0.2) return 'utf-16le'
  return empty(0) > 0.8 && empty(1) < 0.2 ? 'utf-16be' : null
}
