/** Makes one mail from the seed mails by chance: cut, doubled, spliced, garbled, or with hostile pieces put in. */
import { hostilePieces, seedMails } from './seed-mails.ts'

type Random = () => number

const tokens = [
  '\r\n',
  '\n',
  '\r',
  '\0',
  '\r\n\r\n',
  '--m',
  '--m--\r\n',
  '--r\r\n',
  '=\r\n',
  '=3D',
  '=?utf-8?B?////?=',
  '=?utf-8?Q?=ZZ?=',
  '<',
  '>',
  '"',
  "'",
  '&#',
  ';',
  'Content-Type: text/html\r\n',
  'Content-Type: multipart/mixed; boundary=m\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Transfer-Encoding: quoted-printable\r\n',
  'Content-Transfer-Encoding: x-uuencode\r\n',
  'charset=utf-7',
  'charset=utf-16',
  'charset="\u00e9"',
  'Date: Thu, 99 Foo 99999 99:99:99 +9999\r\n',
  'From: <@>, "\\',
  'References: <a@b\r\n',
  "filename*0*=utf-8''%00%2f; filename*1=\"",
  '\u202e',
  '\ud800',
  '\ufeff',
  'On Tue, 24 Nov 2026 at 10:00, Dana <d@acme.example> wrote:\r\n',
  '-----Original Message-----\r\n',
  'BEGIN:VEVENT\r\n',
  'Status: 5.1.1\r\n',
]

export function mutatedMail(random: Random): Uint8Array {
  const below = (limit: number) => Math.floor(random() * limit)
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T
  let text = random() < 0.35 ? htmlMail(random) : one(seedMails)
  for (let left = below(6); left > 0; left--) {
    const at = below(text.length + 1)
    const end = Math.min(text.length, at + below(random() < 0.8 ? 60 : 4_000))
    const kind = below(8)
    if (kind === 0) text = text.slice(0, at) + text.slice(end)
    else if (kind === 1) text = text.slice(0, at) + text.slice(at, end).repeat(1 + below(4)) + text.slice(at)
    else if (kind === 2) text = text.slice(0, at) + one(seedMails).slice(below(2_000))
    else if (kind === 3) text = text.slice(0, at) + one(hostilePieces) + text.slice(at)
    else if (kind === 4) text = text.slice(0, at) + one(tokens) + text.slice(end)
    else if (kind === 5)
      text = text.slice(0, at) + one(tokens).repeat(1 + below(random() < 0.05 ? 3_000 : 20)) + text.slice(at)
    else if (kind === 6) text = text.slice(0, at)
    else text = text.slice(0, at) + String.fromCharCode(below(0x300)) + text.slice(at + 1)
  }
  const bytes = new Uint8Array(Buffer.from(text, random() < 0.1 ? 'latin1' : 'utf8'))
  for (let left = random() < 0.3 ? below(12) : 0; left > 0 && bytes.length > 0; left--)
    bytes[below(bytes.length)] = below(256)
  return bytes
}

/** Nothing but formatting: pieces cut anywhere and put together, so that the tags run into one another. */
function htmlMail(random: Random): string {
  const below = (limit: number) => Math.floor(random() * limit)
  let html = ''
  for (let left = 1 + below(6); left > 0; left--) {
    const piece = hostilePieces[below(hostilePieces.length)] ?? ''
    const from = random() < 0.5 ? 0 : below(piece.length)
    html += piece.slice(from, random() < 0.5 ? undefined : from + below(400))
    if (random() < 0.4) html += ['<p>', '</div>', '">', "'>", '-->', '</style>', '</title>', ' x ', '<b '][below(9)]
  }
  return `From: a@acme.example\r\nTo: me@home.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`
}
