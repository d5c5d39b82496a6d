/** Whole files of several kinds, each record with a word of its own by which it is found again. */
export type WholeFile = {
  readonly kind: 'ics' | 'vcard' | 'contacts' | 'openings'
  readonly name: string
  readonly bytes: Uint8Array
  /** Where the records begin; a damaged head is another file. */
  readonly body: number
  readonly words: readonly string[]
}

const count = 12
const words = (kind: string) => Array.from({ length: count }, (_, at) => `${kind}word${String(at + 10)}x`)

function file(
  kind: WholeFile['kind'],
  name: string,
  head: string,
  record: (word: string, at: number) => string,
  tail = '',
) {
  const own = words(kind)
  const text = head + own.map(record).join('') + tail
  return { kind, name, bytes: new TextEncoder().encode(text), body: new TextEncoder().encode(head).length, words: own }
}

const lines = (...all: readonly string[]) => all.map((line) => `${line}\r\n`).join('')

export const wholeFiles: readonly WholeFile[] = [
  file(
    'ics',
    'invitations',
    lines('BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', 'METHOD:REQUEST'),
    (word, at) =>
      lines(
        'BEGIN:VEVENT',
        `UID:${word}@acme.example`,
        `SUMMARY:${word} Interview\\, round ${at}`,
        `DTSTART;TZID=Europe/Berlin:202611${String(at + 10)}T140000`,
        `DTEND;TZID=Europe/Berlin:202611${String(at + 10)}T150000`,
        'ORGANIZER;CN="Kim, Dana":mailto:dana@acme.example',
        'ATTENDEE;CN=Tom;PARTSTAT=NEEDS-ACTION:mailto:tom@acme.example',
        'DESCRIPTION:We meet on the second floor\\nand talk about what you have',
        '  built so far.',
        'BEGIN:VALARM',
        'TRIGGER:-PT15M',
        'ACTION:DISPLAY',
        'END:VALARM',
        'END:VEVENT',
      ),
    lines('END:VCALENDAR'),
  ),
  file('vcard', 'vCard 2.1', '', (word) =>
    lines(
      'BEGIN:VCARD',
      'VERSION:2.1',
      `N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;${word};;Dr.;`,
      `FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${word} M=`,
      '=C3=BCller',
      `EMAIL;INTERNET:${word}@acme.example`,
      'TEL;WORK;VOICE:+49 30 5550117',
      'END:VCARD',
    ),
  ),
  file('vcard', 'vCard 4.0', '', (word) =>
    lines(
      'BEGIN:VCARD',
      'VERSION:4.0',
      `UID:urn:uuid:${word}`,
      `FN:${word} Kim\\, PhD`,
      `EMAIL;PREF=1;TYPE=work:${word}@acme.example`,
      'TEL;VALUE=uri;TYPE="voice,cell":tel:+1-212-555-0101',
      'ADR;TYPE=work:;;1 Main St;Springfield;IL;62701;USA',
      'NOTE:One\\, two\\; three and a note that is long enough to be folded ove',
      ' r two lines',
      'END:VCARD',
    ),
  ),
  file(
    'contacts',
    'LinkedIn connections',
    lines(
      'Notes:',
      '"Some are missing, as you may notice."',
      '',
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    ),
    (word, at) =>
      lines(
        `${word},Kim,https://www.linkedin.com/in/${word},${at % 2 ? `${word}@acme.example` : ''},"Acme, Inc.",CTO,05 Nov 2026`,
      ),
  ),
  file(
    'contacts',
    'Outlook',
    lines('"Title";"First Name";"Last Name";"Company";"Job Title";"Business Phone";"E-mail Address"'),
    (word) => lines(`"Dr";"${word}";"Ellis";"Globex";"Said ""lead""";"030 5550117";"${word}@globex.example"`),
  ),
  file(
    'openings',
    'board export',
    lines('id,createdAt,title,salary,location,url,listName,companyName,notes'),
    (word, at) =>
      lines(
        `${at},2026-10-${String(at + 10)}T10:00:00.000Z,"Engineer, staff",-,Berlin,https://x.example/${at},Applied,${word} Corp,"two`,
        `lines"`,
      ),
  ),
  file(
    'openings',
    'Markdown table',
    lines('# Applications', '', '| # | Date | Company | Role | Status | Notes |', '|---|---|---|---|---|---|'),
    (word, at) => lines(`| ${at} | 2026-09-${String(at + 10)} | ${word} GmbH | Data \\| ML | Applied | - |`),
  ),
]
