/** Marks and capitals that no engine finds: final stops, question marks, a comma after a conjunction, small letters at the start. */
import type { Note } from '../finding.ts'
import { namedPeople } from '../known-names.ts'
import type { Reading } from '../reading.ts'

export function punctuation(reading: Reading): Note[] {
  return [
    ...finalStops(reading),
    ...questionMarks(reading),
    ...marksAndSpaces(reading),
    ...smallLetters(reading),
    ...commas(reading),
    ...salutationMark(reading),
  ]
}

/** Every paragraph of the body ends with a mark. */
function finalStops({ text, parts, sentences }: Reading): Note[] {
  return sentences.flatMap(({ start, end, text: words }) => {
    const after = text.slice(end, parts.body.end)
    const endsParagraph = /^[ \t]*(?:\n[ \t]*\n|\n?$)/.test(after) || after.trim() === ''
    if (
      !endsParagraph ||
      /[.?!:;…,"')\]]$/.test(words) ||
      words.split(/\s+/).length < 4 ||
      /^[-*•\d]/.test(words) ||
      /(?:https?:\/\/|www\.)\S+$/.test(words)
    )
      return []
    const last = /\S+$/.exec(words)?.[0] ?? ''
    const from = end - last.length
    return [
      note(
        'punctuation:final-stop',
        Math.max(start, from),
        end,
        last,
        'The sentence has no end mark',
        'The paragraph stops without a full stop.',
        [`${last}.`],
      ),
    ]
  })
}

const asks =
  /^(?:(?:and|but|so|also|then|in that case|if so|by the way|meanwhile),? )?(?:could|would|can|may|might|do|does|did|is|are|was|were|has|have|will|shall|should) (?:you|we|I|it|there|the|this|that|your|my|any|anyone|somebody|someone)\b|^(?:what|when|where|who|which|how (?:much|many|long|soon|far)) (?:is|are|was|were|do|does|did|would|could|can|might|should|will)\b/i
const noQuestion =
  /^(?:should|had|were|did) (?:you|we|I|it|there|the|this|that|your|my|any|anyone)\b[^?]*,|^(?:may (?:you|it|the|your|this|I say|I add))\b|^what (?:is|was|are|were) (?:more|clear|certain|left|true|new|missing|needed)\b|^(?:when|where|what|which|who)\b[^?]*,|^what (?:is|was|are|were|do|does|did|would|could|can|might|should|will)\b[^?]*\b(?:is|was|are|were)\b|\bplease\b/i

function questionMarks({ sentences }: Reading): Note[] {
  return sentences.flatMap(({ end, text: words }) => {
    if (words.endsWith('.') && asks.test(words) && !noQuestion.test(words) && !/^should\b/i.test(words)) {
      const last = /\S+$/.exec(words)?.[0] ?? '.'
      return [
        note(
          'punctuation:question-mark',
          end - last.length,
          end,
          last,
          'This is a question',
          'It ends with a full stop and wants a question mark.',
          [last.replace(/\.$/, '?')],
        ),
      ]
    }
    if (
      /^(?:I|we)(?: wonder| wondered| would like to know| wanted to ask| want to ask| am writing to ask|'d like to know|'m writing to ask| would be glad to know) (?:whether|if|when|what|how)\b[^,;:?]*\?$/i.test(
        words,
      )
    ) {
      const last = /\S+$/.exec(words)?.[0] ?? '?'
      return [
        note(
          'punctuation:question-mark',
          end - last.length,
          end,
          last,
          'This tells rather than asks',
          'An indirect question ends with a full stop.',
          [last.replace(/\?$/, '.')],
        ),
      ]
    }
    return []
  })
}

const slips: readonly { readonly pattern: RegExp; readonly fix: (words: string) => string; readonly title: string }[] =
  [
    {
      pattern: /\p{L}+ +(?:[,;:!?](?=\s|$)|[,;!?](?=\p{L}))/gu,
      fix: (words) => words.replace(/ +/, ''),
      title: 'A space stands before the mark',
    },
    {
      pattern: /\p{L}+ \.(?=\s|$)/gu,
      fix: (words) => words.replace(/ +/, ''),
      title: 'A space stands before the full stop',
    },
    { pattern: /\p{L}+(?<!\.)\.\.(?!\.)/gu, fix: (words) => words.slice(0, -1), title: 'Two full stops' },
    {
      pattern: /\p{L}+(?:,[ ]?,|;;|,\.|\.,(?! ))/gu,
      fix: (words) => words.replace(/[,;. ]+$/, words.includes('.') ? '.' : ','),
      title: 'Two marks stand together',
    },
    {
      pattern: /\b\p{Ll}{2,}[,;]\p{L}{2,}\b/gu,
      fix: (words) => words.replace(/([,;])/, '$1 '),
      title: 'A space is missing after the mark',
    },
    {
      pattern: /\b\p{Ll}{3,}\.\p{Lu}\p{Ll}+\b(?!\.\p{L}|\()/gu,
      fix: (words) => words.replace('.', '. '),
      title: 'A space is missing after the full stop',
    },
    { pattern: /[!?]{2,}/g, fix: (words) => words[0] ?? '', title: 'One mark is enough' },
    { pattern: /(?<=\S)[ \t]{2,}(?=\p{Ll})/gu, fix: () => ' ', title: 'Two spaces' },
  ]

function marksAndSpaces({ text, parts }: Reading): Note[] {
  const body = text.slice(parts.body.start, parts.body.end)
  return slips.flatMap(({ pattern, fix, title }) =>
    [...body.matchAll(pattern)].map((match) => {
      const start = parts.body.start + match.index
      return note('punctuation:marks', start, start + match[0].length, match[0], title, 'A slip of the keys.', [
        fix(match[0]),
      ])
    }),
  )
}

const properInSmall =
  /(?<![\p{L}@./-])(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|september|october|november|december|english|german|french|spanish|italian|dutch|british|american|european|indian|london|paris|berlin|germany|france|europe|england|america|india|christmas|easter|excel|linkedin|javascript|microsoft|google)(?![\p{L}@/-]|\.\p{L})/gu

function smallLetters({ sentences, text }: Reading): Note[] {
  const notes: Note[] = []
  for (const [index, { start, text: words }] of sentences.entries()) {
    const first = /^\p{Ll}[\p{L}']*/u.exec(words)?.[0]
    const before = text.slice(0, start).trimEnd()
    // 'iPhone', 'dbt' and 'scikit-learn' keep their small letter; an ordinary word does not.
    if (
      first !== undefined &&
      index > 0 &&
      /[.?!]$/.test(before) &&
      !/\b(?:etc|e\.g|i\.e|vs|approx|inc|ltd|co)\.$/i.test(before) &&
      /^(?:i|the|a|an|you|we|it|they|he|she|my|your|our|this|that|these|there|thank|please|if|when|as|in|on|at|for|with|what|how|could|would|and|but|so|since|after|before|to|by|from|all|one|two|is|are|do|may|should|please|best|since|although|while|not)$/.test(
        first,
      )
    )
      notes.push(
        note(
          'punctuation:capital',
          start,
          start + first.length,
          first,
          'A sentence begins with a capital',
          'The first letter is small.',
          [first.charAt(0).toUpperCase() + first.slice(1)],
        ),
      )
    for (const match of words.matchAll(/(?<![\p{L}\p{N}.'-])i(?:'(?:m|ve|d|ll))?(?![\p{L}\p{N}'-]|\.\p{L})/gu))
      notes.push(
        note(
          'punctuation:capital',
          start + match.index,
          start + match.index + match[0].length,
          match[0],
          '“I” is a capital',
          'It is always written large.',
          [match[0].replace(/^i/, 'I')],
        ),
      )
    for (const match of words.matchAll(properInSmall))
      notes.push(
        note(
          'punctuation:capital',
          start + match.index,
          start + match.index + match[0].length,
          match[0],
          'This begins with a capital',
          'Days, months, languages and places are written large in English.',
          [match[0].charAt(0).toUpperCase() + match[0].slice(1)],
        ),
      )
  }
  return notes
}

const conjunctionComma =
  /(?<=^|[ (])(?<words>(?:because|although|though|that|since|unless|until|whereas|whether|if|when|while|so that|such as|like), (?<next>(?:I|we|you|he|she|it|they|the|my|your|our|this|these|there)\b))(?<rest>[^.?!;]*)/giu
const onlyFamily =
  /\b(?:my|your|his|her|our) (?:parents|mother|father|wife|husband|partner|mentor|grandmother|grandfather|family|boss|supervisor|doctor) (?=who\b)/gi

function commas(reading: Reading): Note[] {
  const names = namedPeople(reading.context).flatMap(({ words }) => words)
  return reading.sentences.flatMap(({ start, text: words }) => {
    const notes: Note[] = []
    for (const match of words.matchAll(conjunctionComma)) {
      const { rest = '', words: found = '' } = match.groups ?? {}
      const before = words.slice(0, match.index)
      // 'that, as you said, …' and 'since, the day before, …' are closed by a second comma.
      if (
        /,/.test(rest) ||
        (/[,]\s*$/.test(before) && /^(?:though|that)/i.test(found)) ||
        (/\b(?:all|like|after) $/i.test(before) && /^(?:that)/i.test(found))
      )
        continue
      if (
        /^(?:though|that|since|until|like),/i.test(found) &&
        !/^(?:since|though|that), (?:I|we|you|he|she|they|the|my|your|our|there|it)\b/i.test(found)
      )
        continue
      const conjunction = found.slice(0, found.indexOf(','))
      if (
        /^that$/i.test(conjunction) &&
        /^(?:for|after|with|like|of|about|before|by|than|from|is|at|on|to|not|said)$/i.test(
          /(\S+)\s*$/.exec(before)?.[1] ?? '',
        )
      )
        continue
      if (/^(?:though)$/i.test(conjunction) && before.trim() !== '' && !/\b(?:even)\s*$/i.test(before)) continue
      if (/^since$/i.test(conjunction) && /\b(?:ever|long|not)\s*$/i.test(before)) continue
      notes.push(
        note(
          'punctuation:comma',
          start + match.index,
          start + match.index + found.length,
          found,
          'No comma after the conjunction',
          'The comma cuts the joining word from what it joins.',
          [found.replace(',', '')],
        ),
      )
    }
    for (const match of words.matchAll(onlyFamily)) {
      const at = start + match.index
      const clean = match[0].trimEnd()
      notes.push(
        note(
          'punctuation:comma',
          at,
          at + clean.length,
          clean,
          'A comma before “who”',
          'There is only one of them; what follows adds and does not choose, so it stands between commas.',
          [`${clean},`],
        ),
      )
    }
    for (const match of words.matchAll(/\b(?<name>\p{Lu}[\p{L}\p{M}-]+) who (?=\p{L}+)/gu)) {
      const name = match.groups?.name ?? ''
      const follows = /\b(?:met|with|to|and|from|by|saw|asked|told|for|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)\s+$/u
      if (!names.includes(name) && (!follows.test(words.slice(0, match.index)) || name.endsWith('s'))) continue
      const at = start + match.index
      if (/\b(?:the|a|was|is|that)\s+$/i.test(words.slice(0, match.index))) continue
      notes.push(
        note(
          'punctuation:comma',
          at,
          at + name.length,
          name,
          'A comma before “who”',
          'The name already says which person; what follows stands between commas.',
          [`${name},`],
        ),
      )
    }
    return notes
  })
}

function salutationMark({ parts }: Reading): Note[] {
  const { salutation, closing } = parts
  if (salutation === null || /[,:!]$/.test(salutation.text)) return []
  const wrong = /[.;]$/.test(salutation.text) && !/\b(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr)\.$/.test(salutation.text)
  // Open punctuation, no mark after greeting nor closing, is a British habit and right.
  if (!wrong && (closing === null || !/,$/.test(closing.text))) return []
  return [
    note(
      'punctuation:salutation',
      salutation.start,
      salutation.end,
      salutation.text,
      'A comma after the greeting',
      wrong ? 'A greeting ends with a comma.' : 'The closing has a comma and the greeting has none.',
      [`${salutation.text.replace(/[.;]$/, '')},`],
    ),
  ]
}

function note(
  rule: string,
  start: number,
  end: number,
  words: string,
  title: string,
  why: string,
  fixes: string[],
): Note {
  return { rule, severity: 'hint', span: [start, end], words, title, why, fixes }
}
