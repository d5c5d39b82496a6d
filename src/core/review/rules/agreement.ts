/** Subject and verb in number: pronouns ("he have"), heads with a phrase between ("The figures in it is"), counted things. */
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { baseOfThirdPerson, thirdPersonOf, verbBases } from '../verbs.ts'
import type { Token } from '../word-tokens.ts'

const singularVerbs: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  does: 'do',
  "doesn't": "don't",
}
const pluralVerbs: Readonly<Record<string, string>> = {
  are: 'is',
  were: 'was',
  have: 'has',
  "aren't": "isn't",
  "weren't": "wasn't",
  "haven't": "hasn't",
  do: 'does',
  "don't": "doesn't",
}

export function agreement(reading: Reading): Note[] {
  return reading.sentences.flatMap((sentence, index) => {
    const tokens = reading.tokens[index] ?? []
    const pronouns = tokens.flatMap((_token, at) => pronounAndVerb(tokens, at) ?? [])
    return [...pronouns, ...phrases(sentence.text, sentence.start)].map((note) => ({
      ...note,
      words: reading.text.slice(note.span?.[0] ?? 0, note.span?.[1] ?? 0),
    }))
  })
}

const clauseOpeners =
  /^(?:that|and|but|because|when|as|if|which|while|so|since|where|how|what|although|though|or|until|once|whether)$/
/** After these a base form is right: "make it work", "suggest that he come". */
const baseTakers =
  /^(?:make|makes|made|let|lets|help|helps|helped|see|saw|hear|heard|watch|watched|have|had|do|does|did|can|could|will|would|should|must|may|might|shall|suggest|suggested|ask|asked|insist|insisted|recommend|recommended|propose|proposed|request|requested|require|required|important|essential|vital|demand|demanded|lest)$/

function pronounAndVerb(tokens: readonly Token[], at: number): Note[] | null {
  const subject = tokens[at]
  const verb = tokens[at + 1]
  if (subject === undefined || verb === undefined || verb.marksBefore !== '') return null
  const before = tokens[at - 1]?.word ?? ''
  const twoBefore = tokens[at - 2]?.word ?? ''
  const opensClause = at === 0 || subject.marksBefore !== '' || clauseOpeners.test(before)
  if (/^(?:he|she|it)$/.test(subject.word)) {
    if (
      !opensClause ||
      baseTakers.test(before) ||
      baseTakers.test(twoBefore) ||
      tokens.slice(0, at).some(({ word }) => /^(?:suggest\w*|insist\w*|recommend\w*|propos\w*|ask\w*)$/.test(word))
    )
      return null
    if (
      (subject.word === 'it' || before === 'if' || before === 'and') &&
      (verb.word === 'were' || verb.word === "weren't")
    )
      return null
    if (subject.word === 'it' && before === 'and') return null
    const right = pluralVerbs[verb.word] ?? (verbBases.has(verb.word) ? thirdPersonOf(verb.word) : null)
    return right === null ||
      /^(?:let|put|set|read|cost|cut|hit|split|spread|shut|like|lead|bear|lay|fit|beat|bid|being|found)$/.test(
        verb.word,
      )
      ? null
      : [note(verb, verb, right)]
  }
  if (!/^(?:i|we|you|they|these|those)$/.test(subject.word)) return null
  if (subject.word === 'you' && !opensClause) return null
  if ((subject.word === 'these' || subject.word === 'those') && !opensClause) return null
  if (/^(?:between|with|than|of|for|and|to)$/.test(before) && subject.word === 'i') return null
  if (before === 'what' || /^(?:who|which)$/.test(twoBefore)) return null
  if (subject.word === 'i' && verb.word === 'is') return [note(verb, verb, 'am')]
  const right =
    subject.word === 'i' && verb.word === 'was'
      ? null
      : (singularVerbs[verb.word] ??
        (baseOfThirdPerson(verb.word) !== null && /^(?:i|we|they)$/.test(subject.word)
          ? baseOfThirdPerson(verb.word)
          : null))
  if (subject.word === 'i' && (verb.word === 'are' || verb.word === "aren't"))
    return [note(verb, verb, verb.word === 'are' ? 'am' : 'am not')]
  return right === null ? null : [note(verb, verb, right)]
}

/** Plural in form and singular in sense, or the same in both. */
const notPlural =
  /(?:ss|us|is|news|series|means|business|process|access|status|campus|basis|analysis|bus|always|perhaps|besides|hours'|this|was|has|does|its|yes|plus|thus|previous|various|conscious|gas|lens|politics|economics|physics|mathematics|logistics|analytics|operations|sales|ours|yours|hers|theirs|as)$/i
const counted = String.raw`(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few|both|all|most|some|half|a third|a quarter|plenty|lots|a couple|\d{1,3})`

function phrases(sentence: string, offset: number): Note[] {
  const notes: Note[] = []
  const push = (start: number, words: string, fix: string) =>
    notes.push({
      rule: 'grammar:agreement',
      severity: 'hint',
      span: [offset + start, offset + start + words.length],
      words,
      title: 'Subject and verb disagree in number',
      why: 'One of the two is singular and the other plural.',
      fixes: [fix],
    })

  // "three of the seven options I signed was": counted things with the verb at the end of the phrase.
  for (const match of sentence.matchAll(
    new RegExp(
      String.raw`\b(?<count>${counted}) of (?:the|my|your|our|their|these|those|its) (?<middle>[\p{L}\d' -]{2,45}?) (?<verb>is|was|has|isn't|wasn't|hasn't|does|doesn't)\b`,
      'giu',
    ),
  )) {
    const { count = '', middle = '', verb = '' } = match.groups ?? {}
    const words = middle.toLowerCase().split(/\s+/)
    const noun =
      words.find((word) => /s$/.test(word) && !notPlural.test(word)) ??
      (words.includes('people') ? 'people' : undefined)
    if (/^(?:all|most|some|half|a third|a quarter|plenty|lots)$/i.test(count) && noun === undefined) continue
    if (
      noun === undefined ||
      /\b(?:the|a|an|this|that|it|he|she|what|which|who|there|where|and)\b/i.test(
        words.slice(words.indexOf(noun)).join(' '),
      ) ||
      (words.at(-1) !== noun &&
        !/(?:ed|[^s]s|met|saw|made|wrote|built|ran|led|took|had|sent|gave|knew|did|you|me|us|them)$/.test(
          words.at(-1) ?? '',
        ))
    )
      continue
    if (/^(?:all|most|both|some|half|a third|a quarter|plenty|lots)$/i.test(count) && words.at(-1) !== noun) continue
    push(match.index + match[0].length - verb.length, verb, singularVerbs[verb.toLowerCase()] ?? 'are')
  }

  // "The figures in it is": a plural head, a short phrase, a singular verb.
  for (const match of sentence.matchAll(
    /(?:^|[,;:] |\b(?:that|and|but|because|when|if|as|since) )(?<article>the|my|your|our|their|these|those|its) (?:(?<adjective>[\p{L}-]+) )?(?<head>\p{L}+s) (?<link>in|of|from|for|on|at|behind|about|with|to|between|under) (?<phrase>(?:(?:the|your|my|our|this|that|its|a|an) )?(?:[\p{L}-]+ ){0,2}?[\p{L}-]+) (?<verb>is|was|has|isn't|wasn't|hasn't)\b/giu,
  )) {
    const { head = '', adjective, phrase = '', verb = '' } = match.groups ?? {}
    if (
      notPlural.test(head) ||
      /\b(?:that|which|who|what|where|how|and|it is|the \w+ing)\b/i.test(phrase.replace(/^that /i, '')) ||
      /'s$/.test(phrase)
    )
      continue
    if (/(?:ing|ed)$/i.test(adjective ?? '') && /^(?:being|needed)$/i.test(adjective ?? '')) continue
    push(match.index + match[0].length - verb.length, verb, singularVerbs[verb.toLowerCase()] ?? 'are')
  }

  // "The questions was": directly after a plural that opens the clause.
  for (const match of sentence.matchAll(
    /(?:^|[,;:] |\b(?:that|and|but|because|when|if|since|how) )(?<article>the|my|your|our|their|these|those|both|many|several|some|few|most|two|three|four|five|six) (?:(?<adjective>\p{L}+) )?(?<head>\p{L}+s|people) (?<verb>is|was|has|isn't|wasn't|hasn't|doesn't)\b(?! (?:what|why|how|where))/giu,
  )) {
    const { head = '', adjective, verb = '', article = '' } = match.groups ?? {}
    if (
      notPlural.test(head) ||
      /^(?:of|in|on|for|that|which|who|to|at|with|from|about|and|or|as|is|was|i|you|we|he|she|it|they)$/i.test(
        adjective ?? '',
      )
    )
      continue
    if (
      /^(?:two|three|four|five|six)$/i.test(article) &&
      /^(?:hours|weeks|days|months|years|minutes|pounds|dollars|euros|miles|times)$/i.test(head)
    )
      continue
    push(match.index + match[0].length - verb.length, verb, singularVerbs[verb.toLowerCase()] ?? 'are')
  }

  // "The list of names are": a singular head that is never a group.
  for (const match of sentence.matchAll(
    /\b(?:the|your|my|our|its|this) (?:\p{L}+ )?(?<head>list|quality|cost|price|scope|speed|size|value|level|amount|use|purpose|importance|impact|depth|breadth|pace|structure|design|quantity|task|aim|state|condition|result|success|mix|care|thought|number|idea|question|problem|reason|description|discussion|conversation|explanation|story|length|tone|clarity|complexity|responsibility|point|part|summary|copy|report|plan|experience|knowledge|chance|opportunity|culture) (?:of|for|about|behind|in|with|between|on) (?:the |your |my |our |these |those |its |all )?(?:\p{L}+ )?(?<noun>\p{L}+s) (?<verb>are|were|have|aren't|weren't|haven't)\b/giu,
  )) {
    const { noun = '', verb = '', head = '' } = match.groups ?? {}
    const before = sentence.slice(0, match.index)
    if (
      notPlural.test(noun) ||
      / and /i.test(match[0]) ||
      /\band (?:the )?$/i.test(before) ||
      (head === 'number' && /\ba $/i.test(before))
    )
      continue
    push(match.index + match[0].length - verb.length, verb, pluralVerbs[verb.toLowerCase()] ?? 'is')
  }

  // "Everyone were", "each of them have", "either are".
  for (const match of sentence.matchAll(
    /\b(?<subject>everyone|everybody|someone|somebody|nobody|no one|anyone|anybody|everything|nothing|something|(?:each|either|neither|every one|one) of (?:the|my|your|our|them|us|you|these|those|its)(?: (?!who\b|that\b|which\b)[\p{L}-]+){0,3}?|either|each (?:\p{L}+ )?(?!other|of|and)\p{L}+|every (?:\p{L}+ )?\p{L}+) (?<verb>are|were|have|aren't|weren't|haven't)\b/giu,
  )) {
    const { subject = '', verb = '' } = match.groups ?? {}
    const before = sentence.slice(0, match.index)
    if (
      /\b(?:that|who|which|and|or|did|does|do|we|they|you)\b/i.test(
        subject.replace(/^(?:each|either|neither|one) of (?:you|us|them|the)/i, ''),
      ) ||
      /[^,] and (?:the )?$/i.test(before)
    )
      continue
    if (/^either$/i.test(subject) && !/(?:^|[,;]|\b(?:and|but|that)) ?$/i.test(before)) continue
    if (/^(?:each|every) /i.test(subject) && /\b(?:we|you|they|us|them|of you|people|\w+s)\s*$/i.test(before)) continue
    // "at the end of each month" is no subject.
    if (/^(?:each|every) /i.test(subject) && /\b(?:of|at|in|on|for|with|from|by|before|after|during)\s*$/i.test(before))
      continue
    if (/^one of/i.test(subject) && /\b(?:than|more than|not)\s*$/i.test(before)) continue
    if (
      /\b(?:did|does|do|had|has|will|would|could|can|should|may|might|must|if|wish|let)\s*$/i.test(before) &&
      /^have/i.test(verb)
    )
      continue
    push(match.index + match[0].length - verb.length, verb, pluralVerbs[verb.toLowerCase()] ?? 'is')
  }

  for (const match of sentence.matchAll(
    /\bthere (?<verb>is|was|'s|has been) (?:also |still |only |now |already )?(?:(?:many|several|few|various|two|three|four|five|six|seven|eight|nine|ten|\d{2,}) (?!hundred|thousand|per|percent|of an|days'?|weeks'?|hours?)\p{L}+|(?:some|other|more|good|strong|real) \p{L}+(?<!s|u)s\b(?! of))/giu,
  )) {
    const verb = match.groups?.verb ?? ''
    push(
      match.index + match[0].toLowerCase().indexOf(verb.toLowerCase()),
      verb,
      verb === 'was' ? 'were' : verb === 'has been' ? 'have been' : 'are',
    )
  }
  for (const match of sentence.matchAll(
    /\bthere (?<verb>are|were) (?:also |still |only |now |already )?(?:one|an?|much|another) (?!few|number|lot|couple|handful|range|variety|dozen|hundred|thousand|good|great|great many|series|host|pair|set|group|team|bunch|half|million|wealth|majority|minority|fair|total|or two|thing or two)/giu,
  )) {
    const verb = match.groups?.verb ?? ''
    push(match.index + match[0].toLowerCase().indexOf(verb), verb, verb === 'were' ? 'was' : 'is')
  }
  return notes
}

function note(first: Token, last: Token, fix: string): Note {
  return {
    rule: 'grammar:agreement',
    severity: 'hint',
    span: [first.start, last.end],
    words: '',
    title: 'Subject and verb disagree in number',
    why: 'One of the two is singular and the other plural.',
    fixes: [fix],
  }
}
