import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { openSync } from 'fontkit'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { compileContent } from '../content/read-content.ts'
import { cardJob, envelopeJob, letterJob, type PaperJob } from '../../core/paper/paper-job.ts'
import { printableSpans, unprintable } from '../../core/paper/printable.ts'
import { createTypstPaperPrinter } from './typst-paper-printer.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'content')
const template = (name: string) => readFileSync(join(folder, 'paper', `${name}.typ`), 'utf8')
const { paper } = compileContent(folder)
const printer = createTypstPaperPrinter({
  letter: template('letter'),
  card: template('card'),
  envelope: template('envelope'),
  labels: template('labels'),
  guide: template('guide'),
})

const words = {
  subject: 'Thank you for Monday',
  body: 'Dear Ms. Kim,\n\nThank you for the efficient talk about the office in Łódź.\n\nBest regards,\nAlex Łuczak\n+1 555 0100',
  name: 'Alex Łuczak',
  language: 'en-US',
}
const ends = {
  sender: ['12 Oak Street', 'Springfield, IL 62701'],
  recipient: ['Ms. Dana Kim', 'Acme Inc.', '1 Main Street'],
}
const day = Temporal.PlainDate.from('2026-11-24')

const mmOfPoint = 25.4 / 72

type Placed = { readonly text: string; readonly x: number; readonly y: number; readonly height: number }

async function printed(job: PaperJob) {
  const paperOf = await printer.print(job)
  if (paperOf.kind === 'unprintable') throw new Error(paperOf.why)
  const document = await getDocument({ data: paperOf.bytes.slice(), verbosity: 0 }).promise
  const page = await document.getPage(1)
  const { height, width } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const placed = items.flatMap((item): Placed[] =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str,
            x: item.transform[4] * mmOfPoint,
            y: (height - item.transform[5]) * mmOfPoint,
            height: item.height * mmOfPoint,
          },
        ]
      : [],
  )
  return { ...paperOf, document, page, placed, widthMm: width * mmOfPoint, heightMm: height * mmOfPoint }
}

const form = (name: string) => {
  const found = paper.forms[name]
  if (!found) throw new Error(name)
  return found
}

describe('a letter on paper', () => {
  it.each(Object.keys(paper.forms))(
    'has every word of the draft, its fonts and its tags, in the form %s',
    async (name) => {
      const { placed, page, document, bytes } = await printed(letterJob(words, ends, form(name), day))
      const text = placed.map((each) => each.text).join(' ')
      for (const line of [
        ...ends.sender,
        ...ends.recipient,
        'November 24, 2026',
        'Alex Łuczak',
        '+1 555 0100',
        'efficient talk about the office in Łódź.',
      ])
        expect(text.replace(/\s+/g, ' ')).toContain(line)
      expect(await page.getStructTree()).not.toBeNull()
      expect((await document.getMarkInfo())?.['Marked']).toBe(true)
      expect(new TextDecoder('latin1').decode(bytes)).toMatch(/FontFile2/)
      expect(await document.getMetadata().then(({ info }) => (info as { Language?: string }).Language)).toMatch(/^en/)
    },
  )

  // DIN 5008: the field for the address is 85 mm wide from 20 mm on, its text from 25 mm on; form A begins at 27 mm and form B at 45 mm.
  it.each([
    ['din-a', 27, [87, 148.5, 192]],
    ['din-b', 45, [105, 148.5, 210]],
  ])('keeps the places of %s', async (name, top, marks) => {
    const { placed, widthMm, heightMm } = await printed(letterJob(words, ends, form(name), day))
    expect(widthMm).toBeCloseTo(210, 0)
    expect(heightMm).toBeCloseTo(297, 0)
    const recipient = placed.find(({ text }) => text === 'Ms. Dana Kim')
    expect(recipient?.x).toBeCloseTo(25, 0)
    expect(recipient?.y).toBeGreaterThan(top + 17.7)
    expect(recipient?.y).toBeLessThan(top + 17.7 + 27.3)
    const last = placed.find(({ text }) => text === '1 Main Street')
    expect(last?.y).toBeLessThan(top + 45)
    const subject = placed.find(({ text }) => text === words.subject)
    expect(subject?.y).toBeGreaterThan(top + 45 + 8.46)
    expect(subject?.y).toBeLessThan(top + 45 + 8.46 + 6)
    expect(form(name).marks?.map(({ y }) => y)).toEqual(marks)
  })

  it('keeps everything of the American block at the left margin of an inch, with a colon after the salutation', async () => {
    const { placed, widthMm } = await printed(letterJob(words, ends, form('us'), day))
    expect(widthMm).toBeCloseTo(215.9, 0)
    const starts = [
      '12 Oak Street',
      'November 24, 2026',
      'Ms. Dana Kim',
      'Dear Ms. Kim:',
      'Best regards,',
      'Alex Łuczak',
    ].map((line) => placed.find(({ text }) => text === line)?.x)
    for (const x of starts) expect(x).toBeCloseTo(25.4, 0)
    const closing = placed.find(({ text }) => text === 'Best regards,')?.y ?? 0
    const name = placed.find(({ text }) => text === 'Alex Łuczak')?.y ?? 0
    expect(name - closing).toBeGreaterThan(15)
  })

  it('is the same bytes for the same job', async () => {
    const [first, second] = [
      await printed(letterJob(words, ends, form('us'), day)),
      await printed(letterJob(words, ends, form('us'), day)),
    ]
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
  })

  it('runs on to a second page and keeps the signature together with its closing', async () => {
    const long = {
      ...words,
      body: words.body.replace('Thank you', `${'A sentence that fills the page. '.repeat(160)}\n\nThank you`),
    }
    const { pages, document } = await printed(letterJob(long, ends, form('us'), day))
    expect(pages).toBe(2)
    const last = await (await document.getPage(2)).getTextContent()
    const text = last.items.map((item) => ('str' in item ? item.str : '')).join('')
    expect(text).toContain('Best regards,')
    expect(text).toContain('Alex Łuczak')
  })

  it('takes words as words, whatever they look like in Typst', async () => {
    const hostile = {
      ...words,
      body: 'Dear #sys.inputs,\n\n#read("/etc/hostname") *bold* $x^2$ @ref <label>\n\nBest regards,\nAlex Łuczak',
    }
    const { placed } = await printed(letterJob(hostile, ends, form('us'), day))
    expect(placed.map(({ text }) => text).join(' ')).toContain('#read("/etc/hostname") *bold* $x^2$ @ref <label>')
  })

  it('refuses a character that its face lacks instead of printing a gap', async () => {
    const answer = await printer.print(
      letterJob({ ...words, body: 'Dear 様,\n\nGood.\n\nBest regards,\nAlex Łuczak' }, ends, form('us'), day),
    )
    expect(answer).toEqual({ kind: 'unprintable', why: 'The typeface has no “様”.' })
  })
})

describe('a card and an envelope', () => {
  it('prints the inside upside down in the upper left quarter and the front in the lower right', async () => {
    const { placed, widthMm, heightMm } = await printed(cardJob(words, 'letter'))
    const front = placed.find(({ text }) => text === 'Thank you')
    expect(front?.x).toBeGreaterThan(widthMm / 2)
    expect(front?.y).toBeGreaterThan(heightMm / 2)
    const inside = placed.find(({ text }) => text === 'Dear Ms. Kim,')
    expect(inside?.x).toBeLessThan(widthMm / 2)
    expect(inside?.y).toBeLessThan(heightMm / 2)
  })

  it.each(Object.keys(paper.envelopes))('puts the recipient where the machines read, on %s', async (name) => {
    const envelope = paper.envelopes[name]
    if (!envelope) throw new Error(name)
    const { placed, widthMm, heightMm } = await printed(envelopeJob(words, ends, envelope))
    expect(widthMm).toBeCloseTo(envelope.width, 0)
    expect(heightMm).toBeCloseTo(envelope.height, 0)
    const recipient = placed.find(({ text }) => text === 'Ms. Dana Kim')
    expect(recipient?.x).toBeCloseTo(envelope.recipient.x, 0)
    // USPS DMM 202: the address stands between 5/8 inch and 2 3/4 inches from the bottom.
    const last = placed.find(({ text }) => text === '1 Main Street')
    expect(heightMm - (last?.y ?? 0)).toBeGreaterThan(15.9)
    expect(placed.map(({ text }) => text)).toContain('Alex Łuczak')
  })
})

describe('the characters that can be printed', () => {
  it('are all in the face', () => {
    const manifest = createRequire(import.meta.url).resolve('@expo-google-fonts/newsreader/package.json')
    const face = openSync(join(dirname(manifest), '400Regular', 'Newsreader_400Regular.ttf'))
    const covered = new Set('characterSet' in face ? face.characterSet : [])
    const claimed = printableSpans.flatMap(([from, until]) =>
      Array.from({ length: until - from + 1 }, (_, index) => from + index),
    )
    expect(claimed.length).toBeGreaterThan(400)
    expect(claimed.filter((code) => !covered.has(code)).map((code) => String.fromCodePoint(code))).toEqual([])
  })

  it('leave out other scripts and pictures', () => {
    expect(unprintable('Dear Zoë Łuczak-Ñuñez — “€ 5”, naïve\n')).toEqual([])
    expect(unprintable('日本 🙂 日')).toEqual(['日', '本', '🙂'])
  })
})
