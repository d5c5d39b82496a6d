import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { openSync } from 'fontkit'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { compileContent } from '../content/read-content.ts'
import { cardJob, envelopeJob, guideJob, labelsJob, letterJob, type PaperJob } from '../../core/paper/paper-job.ts'
import { recordJob } from '../../core/record/record-table.ts'
import { printableSpans, unprintable } from '../../core/paper/printable.ts'
import { createTypstPaperPrinter } from './typst-paper-printer.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'content')
const template = (name: string) => readFileSync(join(folder, 'paper', `${name}.typ`), 'utf8')
const { paper } = compileContent(folder)
const printer = createTypstPaperPrinter({
  letter: template('letter'),
  card: template('card'),
  envelope: template('envelope'),
  record: template('record'),
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

  it('parts long words at the end of a line where English does, and whoever copies the text gets whole words', async () => {
    const word = 'pneumonoultramicroscopicsilicovolcanoconiosis'
    const body = `Dear Ms. Kim,\n\n${`${word} `.repeat(8).trim()}.\n\nBest regards,\nAlex`
    const { placed } = await printed(letterJob({ ...words, name: 'Alex', body }, ends, form('us'), day))
    const lines = placed.map(({ text }) => text.trim()).filter((text) => /micro|volcano|niosis|sis\b/.test(text))
    const cut = lines.slice(0, -1).map((line) => line.split(' ').at(-1) ?? '')
    expect(lines.length).toBeGreaterThan(3)
    expect(cut.filter((part) => part !== word)).toEqual([
      'pneumonoultramicroscopicsilicovolcanoconio',
      'pneumonoultramicroscopicsilicovolcanoco',
      'pneumonoultramicroscopicsilicovol',
      'pneumonoultramicroscopicsilico',
    ])
    expect(lines.join('').replaceAll(' ', '')).toBe(`${word.repeat(8)}.`)
  })

  it.each(['din-a', 'din-b'])(
    'names the sender in the window of %s, in two lines above the recipient where one is short',
    async (name) => {
      const sender = ['Apartment 14B, Long Oak Street 1200', 'Springfield, IL 62701', 'UNITED STATES']
      const { placed } = await printed(letterJob(words, { ...ends, sender }, form(name), day))
      const recipient = placed.find(({ text }) => text === 'Ms. Dana Kim')
      const small = placed.filter(({ height }) => height < 2.6)
      expect(small.map(({ text }) => text).join(' ')).toContain(['Alex Łuczak', ...sender].join(' · '))
      expect(new Set(small.map(({ y }) => Math.round(y))).size).toBe(2)
      for (const { y } of small) {
        expect(y).toBeLessThan((recipient?.y ?? 0) - 2)
        // The field of the window begins here.
        expect(y).toBeGreaterThan(name === 'din-a' ? 27 : 45)
      }
    },
  )

  it.each(['din-a', 'din-b', 'uk', 'france'])(
    'keeps an address of eight lines within its place in %s',
    async (name) => {
      const recipient = ['Dr. Annegret Vogt', ...Array.from({ length: 6 }, (_, at) => `Line ${at + 2}`), 'GERMANY']
      const { placed } = await printed(letterJob(words, { ...ends, recipient }, form(name), day))
      const { y: top = 0, height = 0 } = form(name).recipient ?? {}
      const found = recipient.map((line) => placed.find(({ text }) => text === line))
      expect(found.every((line) => line !== undefined && line.y > top && line.y < top + height)).toBe(true)
      expect(Math.min(...found.map((line) => line?.height ?? 0))).toBeGreaterThanOrEqual(8 * mmOfPoint - 0.01)
    },
  )

  it.each([
    ['france', 2],
    ['din-b', 2],
    ['us', 1],
    ['uk', 1],
  ])('in the form %s the name of the sender stands there %s times', async (name, times) => {
    const { placed } = await printed(letterJob(words, ends, form(name), day))
    expect(placed.filter(({ text }) => text === 'Alex Łuczak')).toHaveLength(times)
  })

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

  // A printer of letters for La Poste gives the window: 33 by 85 mm, 55 mm from the top and 110 mm from the left.
  it('keeps a French address of five lines inside its window', async () => {
    const long = {
      ...ends,
      recipient: [...ends.recipient.slice(0, 1), 'Service du personnel', 'Bâtiment B', ...ends.recipient.slice(1)],
    }
    const { placed } = await printed(letterJob({ ...words, language: 'en-GB' }, long, form('france'), day))
    for (const line of long.recipient) {
      const at = placed.find(({ text, x }) => text === line && x > 100)
      expect([line, at !== undefined]).toEqual([line, true])
      expect(at?.y).toBeGreaterThan(55)
      expect(at?.y).toBeLessThan(55 + 33)
      expect(at?.x).toBeGreaterThanOrEqual(109.9)
    }
  })

  // The British letter has no public standard; these are the places that content/paper/forms.yaml names.
  it.each([
    ['uk', { sender: [125, 25], date: [125, 52], recipient: [25, 60], text: [25, 102] }],
    ['france', { sender: [20, 20], date: [110, 92], recipient: [110, 55], text: [20, 107] }],
  ])('keeps the places of %s', async (name, places) => {
    const { placed, widthMm } = await printed(letterJob({ ...words, language: 'en-GB' }, ends, form(name), day))
    expect(widthMm).toBeCloseTo(210, 0)
    const first = form(name).subject ? words.subject : 'Dear Ms. Kim,'
    for (const [line, [x, y]] of [
      [form(name).senderNamed ? 'Alex Łuczak' : '12 Oak Street', places.sender],
      ['24 November 2026', places.date],
      ['Ms. Dana Kim', places.recipient],
      [first, places.text],
    ] as const) {
      const at = placed.find(({ text }) => text === line)
      expect([line, Math.round(at?.x ?? 0)]).toEqual([line, x])
      // The baseline of the first line is less than a line's height below the top of its place.
      expect((at?.y ?? 0) - (y ?? 0)).toBeGreaterThan(1)
      expect((at?.y ?? 0) - (y ?? 0)).toBeLessThan(6)
    }
  })

  it('keeps everything of the international letter at the left margin, in its order', async () => {
    const { placed, widthMm } = await printed(letterJob({ ...words, language: 'en-GB' }, ends, form('general'), day))
    expect(widthMm).toBeCloseTo(210, 0)
    const lines = ['12 Oak Street', '24 November 2026', 'Ms. Dana Kim', 'Dear Ms. Kim,', 'Best regards,', 'Alex Łuczak']
    const found = lines.map((line) => placed.find(({ text }) => text === line))
    for (const each of found) expect(each?.x).toBeCloseTo(25, 0)
    const heights = found.map((each) => each?.y ?? 0)
    expect(heights).toEqual(heights.toSorted((one, other) => one - other))
    expect(heights[0]).toBeGreaterThan(25)
  })

  it('writes the date as the language of the letter does', () => {
    expect(letterJob(words, ends, form('general'), day).date).toBe('November 24, 2026')
    expect(letterJob({ ...words, language: 'en-GB' }, ends, form('us'), day).date).toBe('24 November 2026')
  })

  it('gives back every word of the letter in its order, in every form', async () => {
    for (const name of Object.keys(paper.forms)) {
      const { placed } = await printed(letterJob(words, ends, form(name), day))
      const text = placed
        .map((each) => each.text)
        .join(' ')
        .replace(/\s+/g, ' ')
      const body = words.body.replace(/\s+/g, ' ')
      expect(text.replace('Dear Ms. Kim:', 'Dear Ms. Kim,')).toContain(body)
    }
  })

  it('leaves no single line of a paragraph alone at the foot or head of a page', async () => {
    const paragraph = 'This paragraph has a few lines, so that a break of the page may fall inside it. '
      .repeat(5)
      .trim()
    for (let count = 9; count < 14; count++) {
      const body = `Dear Ms. Kim,\n\n${'One line.\n\n'.repeat(count % 5)}${`${paragraph}\n\n`.repeat(count)}Best regards,\nAlex Łuczak`
      const { document, pages } = await printed(letterJob({ ...words, body }, ends, form('us'), day))
      for (let number = 1; number <= pages; number++) {
        const { items } = await (await document.getPage(number)).getTextContent()
        const lines = items.flatMap((item) =>
          'str' in item && item.str.trim() ? [{ text: item.str, y: item.transform[5] as number }] : [],
        )
        const isStart = ({ text }: { text: string }) => text.startsWith('This paragraph has')
        const isEnd = ({ text }: { text: string }) => text.trimEnd().endsWith('fall inside it.')
        const [first, second] = lines
        const [beforeLast, last] = lines.slice(-2)
        if (!first || !second || !beforeLast || !last) continue
        // The last line of a paragraph never stands first on a page, nor its first line last.
        const isWidow = number > 1 && isEnd(first) && isStart(second)
        const isOrphan = number < pages && isStart(last) && !isEnd(last)
        expect([count, number, isWidow, isOrphan]).toEqual([count, number, false, false])
      }
    }
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

  it.each([
    ['letter', 2],
    ['a4', 2],
    ['flat', 1],
    ['a6', 1],
  ] as const)('refuses words that do not fit on the card %s, and says how many', async (sheet, least) => {
    const filled = (times: number) =>
      printer.print(
        cardJob(
          { ...words, body: words.body.replace('Thank you', `${'One more sentence. '.repeat(times)}Thank you`) },
          sheet,
        ),
      )
    expect((await filled(least)).kind).toBe('pdf')
    const full = await filled(250)
    expect(full.kind === 'unprintable' && full.why).toMatch(
      /^The words do not fit on the card: leave out about [1-9]\d? %/,
    )
  })

  it.each([
    ['5160', 1, 4.76, 12.7, 69.85, 25.4],
    ['l7160', 1, 7.21, 15.15, 66.04, 38.1],
    ['5160', 4, 4.76, 38.1, 69.85, 25.4],
    ['l7160', 20, 73.25, 243.75, 66.04, 38.1],
  ])('puts two addresses on the sheet of labels %s from label %i on', async (name, first, x, y, step, height) => {
    const labels = paper.labels[name]
    const job = labels && labelsJob(words, ends, labels, first)
    if (!job) throw new Error(name)
    const { placed } = await printed(job)
    const recipient = placed.find(({ text }) => text === 'Ms. Dana Kim')
    const sender = placed.find(({ text }) => text === 'Alex Łuczak')
    expect(recipient?.x).toBeCloseTo(x + 4, 0)
    expect(sender?.x).toBeCloseTo(x + step + 4, 0)
    for (const each of [recipient, placed.find(({ text }) => text === '1 Main Street'), sender]) {
      expect(each?.y).toBeGreaterThan(y)
      expect(each?.y).toBeLessThan(y + height)
    }
  })

  it('keeps an address of eight lines on its label', async () => {
    const recipient = ['Dr. Annegret Vogt', ...Array.from({ length: 6 }, (_, at) => `Line ${at + 2}`), 'GERMANY']
    const labels = paper.labels['5160']
    const job = labels && labelsJob(words, { ...ends, recipient }, labels, 1)
    if (!job) throw new Error('5160')
    const { placed } = await printed(job)
    for (const line of recipient) {
      const { y, height } = placed.find(({ text }) => text === line) ?? { y: 0, height: 0 }
      expect(y - height).toBeGreaterThan(12.7)
      expect(y).toBeLessThan(12.7 + 25.4 - 1)
    }
  })

  it('has no place for two addresses on the last label', () => {
    const labels = paper.labels['5160']
    expect(labels && labelsJob(words, ends, labels, 30)).toBeNull()
  })

  it.each(['letter', 'a4', 'flat', 'a6'] as const)(
    'draws lines for writing by hand on %s, tagged, with a note',
    async (sheet) => {
      const job = guideJob(words, sheet)
      const { placed, widthMm, document, page } = await printed(job)
      expect(widthMm).toBeCloseTo(job.sheet.width, 0)
      expect(placed.map(({ text }) => text).join(' ')).toBe(job.note)
      expect((await document.getMarkInfo())?.['Marked']).toBe(true)
      const strokes = (await page.getOperatorList()).fnArray.length
      expect(strokes).toBeGreaterThan((job.sheet.height - 2 * job.edge) / job.gap)
    },
  )

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

describe('the record of a search', () => {
  it('is tagged, has the heading on every page and all rows, with its fonts inside', async () => {
    const span = { from: Temporal.PlainDate.from('2026-11-01'), until: Temporal.PlainDate.from('2026-11-30') }
    const rows = Array.from({ length: 60 }, (_, at) => ({
      day: span.from.add({ days: at % 30 }),
      employer: `Company ${at}`,
      reachedAt: '1 Main Street, Springfield, IL 62701',
      person: 'Zoë Łuczak, Head of Operations',
      method: 'Video call',
      activity: 'Interview',
      role: '#let x = *Analyst*',
      outcome: 'No answer so far',
    }))
    const job = recordJob(rows, span, { name: 'Alex Łuczak', language: 'en-US', country: 'US' })
    const { document, bytes, pages, widthMm } = await printed(job)
    expect(Math.round(widthMm)).toBe(279)
    expect(pages).toBeGreaterThan(1)
    const texts = await Promise.all(
      Array.from({ length: pages }, async (_, at) => {
        const page = await document.getPage(at + 1)
        const { items } = await page.getTextContent()
        return items.flatMap((item) => ('str' in item ? [item.str] : [])).join(' ')
      }),
    )
    for (const text of texts) expect(text).toContain('Employer')
    const all = texts.join(' ')
    for (const { employer } of rows) expect(all).toContain(employer)
    expect(all).toContain('#let x = *Analyst*')
    expect((await document.getMarkInfo())?.Marked).toBe(true)
    expect(new TextDecoder('latin1').decode(bytes)).toMatch(/FontFile/)
  })
})
