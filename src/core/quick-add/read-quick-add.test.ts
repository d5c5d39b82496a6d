import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainCalendar } from '../time/business-calendar.ts'
import { quickAddCases, stillMisread, type QuickAddCase } from './read-quick-add.cases.ts'
import { readQuickAdd, type QuickAddReading } from './read-quick-add.ts'

const calendar = plainCalendar

function read(one: Pick<QuickAddCase, 'text' | 'now' | 'country'>): QuickAddReading {
  const at = Temporal.ZonedDateTime.from(`${one.now}[${one.now.slice(-6)}]`)
  return readQuickAdd(one.text, { at, country: one.country === 'UK' ? 'GB' : one.country, calendar })
}

const berlin = { at: Temporal.ZonedDateTime.from('2026-06-24T18:00:00[Europe/Berlin]'), country: 'DE', calendar }

const lower = (text: string): string => text.toLowerCase().normalize('NFC')

/** What counts in a reading, without the promise, which has its own tests. */
function facts({ company, role, people, held, round, wentPoorly }: QuickAddReading): object {
  return {
    company: company === null ? undefined : lower(company.value),
    role: role === null ? undefined : lower(role.value),
    people: people.map(({ name, title }) => `${lower(name)} | ${lower(title ?? '')}`).toSorted(),
    held: held === null ? undefined : 'at' in held ? held.at.toString().slice(0, 16) : held.on.toString(),
    round: round ?? undefined,
    wentPoorly: wentPoorly ?? undefined,
  }
}

function expected({ company, role, people, heldAt, heldOn, round, wentPoorly }: QuickAddCase['expect']): object {
  return {
    company: company === undefined ? undefined : lower(company),
    role: role === undefined ? undefined : lower(role),
    people: people.map(({ name, title }) => `${lower(name)} | ${lower(title ?? '')}`).toSorted(),
    held: heldAt ?? heldOn,
    round,
    wentPoorly,
  }
}

describe('a hurried sentence', () => {
  it.each(quickAddCases.filter((one) => !stillMisread.has(one.id)))('$id: $text', (one) => {
    expect(facts(read(one))).toEqual(expected(one.expect))
  })

  it.each(quickAddCases.filter((one) => stillMisread.has(one.id)))('is still misread, $id', (one) => {
    expect(facts(read(one))).not.toEqual(expected(one.expect))
  })

  it('has its promise read', () => {
    const right = quickAddCases.filter((one) => {
      const promise = read(one).promise
      return (promise?.kind === 'by' ? promise.by.toString() : undefined) === one.expect.promise
    })
    expect(right.length / quickAddCases.length).toBeGreaterThan(0.9)
  })
})

describe('a reading', () => {
  it('points at the words it rests on', () => {
    const text = 'just got off the phone with priya raman at ledger, product analyst'
    const { company, people, held } = readQuickAdd(text, berlin)
    expect(company).toEqual({ value: 'Ledger', span: [43, 49], words: 'ledger' })
    expect(people).toEqual([{ name: 'Priya Raman', span: [28, 39] }])
    expect(held).toMatchObject({ words: 'just got', span: [0, 8] })
  })

  it('writes names in natural capitals and leaves the job as said', () => {
    const { company, role, people } = readQuickAdd('summit gear, warehouse mgr, met joris van der meer', berlin)
    expect([company?.value, role?.value, people[0]?.name]).toEqual([
      'Summit Gear',
      'warehouse mgr',
      'Joris van der Meer',
    ])
  })

  it('does not read the day of the interview as the promise, nor the other way round', () => {
    const { held, promise } = readQuickAdd('Interview yesterday 3pm at Kite with Ann Lee, answer by Friday', berlin)
    expect(held).toMatchObject({ at: Temporal.PlainDateTime.from('2026-06-23T15:00') })
    expect(promise).toMatchObject({ kind: 'by', by: Temporal.PlainDate.from('2026-06-26') })
  })

  it.each(['Interview at Acme on 1 July at 14:00', 'Interview at Acme on July 1st at 2', 'Acme, 5 December, 14:00'])(
    'does not take the hour of a day to come for one of today: %s',
    (text) => {
      expect(readQuickAdd(text, berlin).held).toBeNull()
    },
  )

  it.each([
    ['Met Dana Kim at Acme on 4 June at 10, they said they would decide by 11 June', '2026-06-11'],
    ['Met Dana Kim at Acme on 4 June, decision by the 12th of June', '2026-06-12'],
    ['Met Dana Kim at Acme on 4 June at 10, they said they would decide by Friday', '2026-06-26'],
  ])('reads a date they named that has passed since: %s', (text, day) => {
    const { promise } = readQuickAdd(text, berlin)
    expect(promise?.kind === 'by' ? promise.by.toString() : promise).toBe(day)
  })

  it('prefers names already known', () => {
    const known = { companies: ['Grace Park'], people: ['Zyx'] }
    const { company, people } = readQuickAdd('Grace Park. zyx and Ben. planner', berlin, known)
    expect(company?.value).toBe('Grace Park')
    expect(people.map((person) => person.name)).toEqual(['Zyx', 'Ben'])
  })

  it('finds addresses and leaves them out of the names', () => {
    const { email, company } = readQuickAdd('Kite, planner, met Ann Lee ann.lee@kite.example', berlin)
    expect(email).toEqual(['ann.lee@kite.example'])
    expect(company?.value).toBe('Kite')
  })

  it('gives back what it could not use', () => {
    const { notUnderstood } = readQuickAdd('Kite, planner. the lift smelled of soup. Friday', berlin)
    expect(notUnderstood).toEqual(['the lift smelled of soup'])
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    'with',
    'at',
    'Kite',
    '&',
    'Dr.',
    'von',
    '(',
    ')',
    'manager',
    '9.30',
    'half',
    'by',
    'friday',
    'Will',
    '+',
    "d'",
    '...',
    'no sorry',
    '1/4',
    '31/2',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 14 }).map((words) => words.join(' ')),
    fc.array(pieces, { maxLength: 14 }).map((words) => words.join('')),
    fc
      .constantFrom(...quickAddCases.map((one) => one.text))
      .chain((text) => fc.nat(text.length).map((at) => text.slice(at))),
  )

  it('is read without fail, twice alike, with spans inside the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readQuickAdd(text, berlin)
        expect(readQuickAdd(text, berlin)).toEqual(reading)
        const { company, role, people, held, promise } = reading
        for (const found of [company, role, held, promise, ...people]) {
          if (found === null || found === undefined || !('span' in found)) continue
          const [start, end] = found.span
          expect(0 <= start && start < end && end <= text.length).toBe(true)
          if ('words' in found) expect(text.slice(start, end)).toBe(found.words)
        }
      }),
      { numRuns: 400 },
    )
  })
})
