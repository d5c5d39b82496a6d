/** Damages bytes as transfers, editors and programs do; the same dice, the same damage. */
const nasty = [...'",;\t|:=\\\n\r\0{}[]<>%'].map((character) => character.charCodeAt(0))
const pieces = [
  '\r\n', '\n ', '""', '\uFEFF', '=\r\n', '=C3', ';;;;', 'BEGIN:', 'END:', '\\n', '\u2028', '😀', '%00', '0000000000', 'é',
] // prettier-ignore
const encoder = new TextEncoder()

/** Nothing before `from` is touched. */
export function damaged(bytes: Uint8Array, from: number, roll: () => number): Uint8Array {
  let next = bytes
  const times = 1 + Math.floor(roll() * 4)
  for (let time = 0; time < times; time++) next = damagedOnce(next, from, roll)
  return next
}

function damagedOnce(bytes: Uint8Array, from: number, roll: () => number): Uint8Array {
  const at = from + Math.floor(roll() * Math.max(1, bytes.length - from))
  const end = Math.min(bytes.length, at + 1 + Math.floor(roll() * roll() * 60))
  const to = from + Math.floor(roll() * Math.max(1, bytes.length - from))
  const of = <T>(list: readonly T[]) => list[Math.floor(roll() * list.length)] as T
  const joined = (...parts: readonly (Uint8Array | readonly number[])[]) =>
    Uint8Array.from(parts.flatMap((part) => [...part]))
  switch (Math.floor(roll() * 8)) {
    case 0:
      return joined(bytes.subarray(0, at), [Math.floor(roll() * 256)], bytes.subarray(at + 1))
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(end))
    case 2:
      return joined(bytes.subarray(0, at), [of(nasty)], bytes.subarray(at))
    case 3:
      return joined(bytes.subarray(0, at), encoder.encode(of(pieces)), bytes.subarray(at))
    case 4:
      return joined(bytes.subarray(0, to), bytes.subarray(at, end), bytes.subarray(to))
    case 5:
      return roll() < 0.3 ? bytes.subarray(0, at) : joined(bytes.subarray(0, at), [of(nasty)], bytes.subarray(at + 1))
    case 6:
      return joined(bytes.subarray(0, at), Array.from({ length: Math.floor(roll() * 5_000) }, () => of(nasty)), bytes.subarray(at)) // prettier-ignore
    default:
      return Uint8Array.from(bytes, (byte, index) => (index >= from && byte === 10 && roll() < 0.02 ? 13 : byte))
  }
}
