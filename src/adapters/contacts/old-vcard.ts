/** Brings the lines of a vCard 2.1 (and what phones make of it) into the form of 3.0, which ical.js reads. */
import type { Decoded } from './decode-text.ts'

const bareValues =
  /^(?:home|work|cell|voice|fax|pref|msg|pager|bbs|modem|car|isdn|video|internet|x400|dom|intl|postal|parcel|main|other)$/i

/** `lines` of one card without BEGIN and END, folded lines joined; text in quoted-printable is decoded in its charset. */
export function modernLines(lines: readonly string[]): string[] {
  const modern: string[] = []
  for (let at = 0; at < lines.length; at++) {
    let line = lines[at] ?? ''
    const colon = colonOf(line)
    if (colon === -1) {
      modern.push(line)
      continue
    }
    const isPrintable = /;(?:ENCODING=)?QUOTED-PRINTABLE\b/i.test(line.slice(0, colon))
    // A soft break ends in '=' and goes on in the next line.
    if (isPrintable) while (line.endsWith('=') && at + 1 < lines.length) line = line.slice(0, -1) + (lines[++at] ?? '')
    modern.push(modernLine(line, colonOf(line), isPrintable))
  }
  return modern
}

function modernLine(line: string, colon: number, isPrintable: boolean): string {
  const [name = '', ...parameters] = line.slice(0, colon).split(';')
  let charset: string | undefined
  const kept = parameters.flatMap((parameter) => {
    const [key = '', value] = parameter.split('=', 2)
    if (/^charset$/i.test(key)) {
      charset = value?.replaceAll('"', '')
      return []
    }
    if (value === undefined) return bareValues.test(key) ? [`TYPE=${key}`] : []
    return /^encoding$/i.test(key) && /^(?:quoted-printable|8bit|7bit)$/i.test(value) ? [] : [parameter]
  })
  const value = line.slice(colon + 1)
  const text = isPrintable
    ? escaped(decodePrintable(value, charset), /^(?:[\w-]+\.)?(?:N|ADR|ORG)$/i.test(name))
    : value
  return `${[name, ...kept].join(';')}:${text}`
}

/** In 3.0 a comma and a line break in a text are written with a backslash; semicolons of a structure stay. */
function escaped(text: string, isStructured: boolean): string {
  const safe = text.replace(/\r\n?|\n/g, '\\n').replace(/(?<!\\),/g, '\\,')
  return isStructured ? safe : safe.replace(/(?<!\\);/g, '\\;')
}

function decodePrintable(text: string, charset: string | undefined): string {
  const bytes: number[] = []
  const plain = new TextEncoder()
  for (let at = 0; at < text.length; at++) {
    const hex = /^=([0-9A-F]{2})/i.exec(text.slice(at, at + 3))?.[1]
    if (hex !== undefined) {
      bytes.push(Number.parseInt(hex, 16))
      at += 2
    } else bytes.push(...plain.encode(text[at]))
  }
  return decodedIn(Uint8Array.from(bytes), charset)
}

function decodedIn(bytes: Uint8Array, charset: Decoded['encoding'] | string | undefined): string {
  const fallback = () => new TextDecoder('windows-1252').decode(bytes)
  try {
    return new TextDecoder(charset ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fallback()
  }
}

/** The colon that ends the name and its parameters; one inside quotes is part of a parameter. */
function colonOf(line: string): number {
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted
    else if (line[at] === ':' && !isQuoted) return at
  }
  return line.indexOf(':')
}
