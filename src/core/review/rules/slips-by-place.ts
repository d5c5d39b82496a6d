/**
 * Slips known by the place a word stands in rather than by the word: "for showed me", "read you're piece", "of it's own",
 * "we solve it in March 2024", "rather one sign then ten". Slips known by their words alone are kept in content/review.
 */
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'
import {
  baseOfPast,
  ingOf,
  pastOf,
  plainVerbBases,
  thirdPersonOf,
  verbBases,
  participleOf,
  baseOfThirdPerson,
} from '../verbs.ts'

type Slip = {
  readonly rule: string
  readonly title: string
  readonly why: string
  /** The group `at` is the slip. */
  readonly pattern: RegExp
  readonly unless?: RegExp
  /** Null where the words turn out to be right. */
  readonly fix: (at: string, groups: Readonly<Record<string, string | undefined>>, reading: Reading) => string | null
}

/** After these, "you're" and "it's" open a clause of their own. */
const clauseWord =
  '(?:not|no|a|an|the|all|also|always|never|still|now|just|so|very|too|quite|rather|really|only|being|been|going|able|sure|right|welcome|happy|glad|busy|free|ready|here|there|back|in|on|at|to|of|from|about|up|off|out|well|new|good|kind|best|worth|time|hard|easy|clear|important|because|that|what|where|when|how|if|my|our|your|his|her|their|this|these|those|one|both|almost|already|more|less|as|hiring|looking|me|you|us|them|him|like)'

const inanimate =
  'book|cookbook|article|report|paper|letter|mail|e-mail|message|form|list|plan|project|product|process|program|programme|course|class|lesson|role|post|position|job|task|problem|question|answer|idea|story|machine|tool|system|app|site|page|website|file|table|sheet|log|map|model|method|rule|process|building|room|house|kiln|line|truck|ship|train|bridge|road|machine|engine|part|piece|thing|budget|number|figure|contract|order|invoice|shift|week|day|year|project|system|software|data|network|server|database|pipeline|experience|skill|result|error|mistake|change|difference|decision|meeting|talk|interview|conversation|tour|visit'

const slips: readonly Slip[] = [
  {
    rule: 'grammar:past-after-preposition',
    title: 'After this word comes the -ing form',
    why: '“For”, “by”, “without” and their like take the -ing form of a verb.',
    pattern:
      /\b(?:for|by|without|of|instead of|before|after|about|from) (?<at>\p{L}+) (?=(?:me|us|you|them|him|her|it|my|your|our|the|a|an|how|what|this|that|these|those|such)\b)/giu,
    unless:
      /\b(?:could|would|should|must|might|may) of\b|\b(?:of|by|from|about|after|before) (?:limited|used|tired|interested|united|combined|fried|proved|increased|reduced|left)\b/i,
    fix: (at) => {
      const word = at.toLowerCase()
      const base = baseOfPast(word)
      return base === null || base === word || plainVerbBases.has(word) || word.endsWith('ing') ? null : ingOf(base)
    },
  },
  {
    rule: 'confused-word:you-are-as-object',
    title: 'One word is written for another',
    why: '“You’re” is “you are”; what belongs to the reader is “your”.',
    pattern: new RegExp(
      String.raw`\b(?:read|reading|enjoy|enjoyed|enjoying|like|liked|appreciate|appreciated|admire|admired|receive|received|visit|visited|visiting|join|joined|joining|meet|met|meeting|love|loved|use|used|using|follow|followed|send|sent|sending|help|helped|helping|support|supported|supporting|share|shared|discuss|discussed|describe|described|mention|mentioned|understand|respect|value|consider|considered|and|all|both|solve|improve|change|answer|answered|answering) (?<at>you're) (?!${clauseWord}\b)\p{L}+(?<!ing|ed|ly)\b`,
      'giu',
    ),
    unless:
      /\b(?:hope|think|know|see|sure|glad|say|said|told|mean|guess|believe|understand|and|when|if|because|while|since) you're (?:\p{L}+ )?(?:\p{L}+(?:ful|ous|ive|able|ible|al|ic|y|ent|ant))\b|\b(?:if|when|because|while|since|as|that|and) [^.?!]{0,40}\band you're\b/iu,
    fix: () => 'your',
  },
  {
    rule: 'confused-word:it-is-as-owner',
    title: 'One word is written for another',
    why: '“It’s” is “it is”; what belongs to it is “its”.',
    pattern: new RegExp(
      String.raw`\b(?:of|in|with|from|at|on|by|into|to|through|under|behind|over|around|within|lost|lose|loses|kept|keeps|changed|has|have|had|send you|show you|give you|sent you|gave you|send me|sent me|gave me) (?<at>it's) (?!${clauseWord}\b)\p{L}+(?<!ing|ed|ly)\b`,
      'giu',
    ),
    fix: () => 'its',
  },
  {
    rule: 'confused-word:loose-as-verb',
    title: 'One word is written for another',
    why: '“Loose” is the opposite of tight; to be without something is to “lose” it.',
    pattern:
      /(?<![\p{L}'])(?!(?:the|a|an|some|any|few|many|these|those|all|its|their|our|my|your|is|are|was|were|be|been|being|am|come|came|comes|coming|let|lets|break|breaks|broke|broken|cut|cuts|hang|hangs|set|turn|turned|work|worked|too|very|so|more|as|of|and|with|from|no|on|shake|shook|got|get|run|ran|rather|quite|pretty|two|three|several|every|each|or|for|left|stay|stayed|feel|feels|felt|sounds?|looks?|lie|lay|in|by)\b)\p{L}+ (?<at>loose) (?!(?:ends?|change|fit|parts?|coupling|ties?|bolts?|screws?|leaf|leaves|and|or|on|in|at|with|from|again|paper|papers|stones?|tooth|teeth|wires?|cables?|cannon)\b)\p{L}/giu,
    fix: () => 'lose',
  },
  {
    rule: 'confused-word:comparison-then',
    title: 'One word is written for another',
    why: 'A comparison takes “than”; “then” is about time.',
    pattern:
      /\b(?:rather|sooner|better|worse|more|less|fewer|easier|earlier|later|faster|slower|larger|smaller|longer|shorter|higher|lower|cheaper|stronger|older|younger)\b(?: [\p{L}'-]+){1,5} (?<at>then) (?=\p{L})/giu,
    unless: /(?:,|;|\band|\bbut|\bsince|\buntil|\bby|\bback|\bif\b[^.?!]{0,80}) then\b/i,
    fix: () => 'than',
  },
  {
    rule: 'grammar:present-with-past-year',
    title: 'This lies in the past',
    why: 'With a year that has gone by, the verb stands in the past tense.',
    pattern: /\b(?:I|we|they|he|she) (?<at>\p{L}+) [^.?!;,]{0,40}\bin (?:\p{L}+ )?(?<year>(?:19|20)\d\d)\b/giu,
    unless:
      /\b(?:since|from|until|as of|every|each|still|always|remember|recall|think|know|believe|hope|wrote in|published in|dated)\b/i,
    fix: (at, { year }, { context }) => {
      const word = at.toLowerCase()
      const anchor = context.today ?? context.interviewDays.at(-1)
      if (anchor === undefined || Number(year) >= anchor.year || !plainVerbBases.has(word)) return null
      const past = pastOf(word)
      return past === word ? null : past
    },
  },
  {
    rule: 'grammar:present-with-past-day',
    title: 'This lies in the past',
    why: 'With a time that has gone by, the verb stands in the past tense.',
    pattern:
      /(?:^|[,;] |\b(?:and|but|that) )(?:yesterday|last (?:week|month|year|spring|summer|autumn|fall|winter|night|\p{L}+day)|(?:two|three|four|five|six|a few|some|many|\d+) (?:days|weeks|months|years) ago|in (?:19\d\d|200\d|201\d)),? (?:I|we|they|you|he|she) (?:also |then |only |first )?(?<at>\p{L}+)\b/giu,
    unless: /\b(?:since|until|from|as of|before) (?:yesterday|last|in)\b/i,
    fix: (at) => {
      const word = at.toLowerCase()
      const past = verbBases.has(word) ? pastOf(word) : word
      return past === word || baseOfPast(word) !== null ? null : past
    },
  },
  {
    rule: 'grammar:be-with-plain-verb',
    title: 'The participle comes here',
    why: 'After “be” stands the participle: “should be checked”.',
    pattern:
      /\b(?:should|must|can|could|will|would|may|might|shall|to|cannot) be (?<at>\p{L}+)(?= (?:every|each|by|before|after|again|twice|once|daily|weekly|at once|first)\b|[.,;]| (?:in|on|at|with) )/giu,
    fix: (at) => {
      const word = at.toLowerCase()
      return regularDoings.has(word) ? participleOf(word) : null
    },
  },
  {
    rule: 'grammar:plural-with-s',
    title: 'Subject and verb disagree in number',
    why: 'With several things the verb has no -s.',
    pattern:
      /(?:^|[,;] |\b(?:before|when|because|if|after|while|until|since|that|where|how) )the (?<head>\p{L}{2,}s) (?<at>comes|goes|needs|wants|makes|takes|gives|keeps|brings|becomes|begins|knows|grows|loses|says|tells|thinks|seems|helps|arrives|leaves|starts|opens)\b(?! (?:of|that|which)\b)/giu,
    fix: (at, { head = '' }) =>
      /(?:ss|us|is|news|series|means|sales|logistics|analytics|operations|gas|lens|yes|bus|process|access)$/i.test(head)
        ? null
        : (baseOfThirdPerson(at.toLowerCase()) ?? null),
  },
  {
    rule: 'grammar:what-for-that',
    title: '“That” or “which” comes here',
    why: 'After the thing it speaks of, the clause begins with “that” or “which”.',
    pattern:
      /\b(?:the|a|an|this|that|every|each|only|first|last|same) (?:\p{L}+ )?(?!(?:when|where|while|that|which|who|if|because|although|though|since|until|before|after|whether|why|how|not|is|was|know|see|and|or|but|on|in|at|of|to|by|about|with|for|from|than|as|so|do|did|all|more|much|just|exactly|then|him|her|them|me|us|you|people|team|clerk|staff|group|others|customer|client|patient|reader|panel|class|crew|driver|man|woman|person|child|audience|board|day|week|month|year|time|way|moment)\b)\p{L}{3,} (?<at>what) (?:I|you|we|they|he|she)\b/giu,
    unless:
      /\b(?:ask|asks|asked|tell|tells|told|show|shows|showed|shown|teach|taught|explain|explained|matter|no matter|give|gave|wonder|write|wrote|remind|reminded|inform|informed|decide|decided)\b/i,
    fix: () => 'that',
  },
  {
    rule: 'grammar:who-for-a-thing',
    title: '“That” or “which” comes here',
    why: '“Who” is for people.',
    pattern: new RegExp(
      String.raw`\b(?:the|a|an|this|that|your|our|my|every|each|one) (?:\p{L}+ )?(?:${inanimate})s? (?<at>who) (?:had|has|have|is|are|was|were|would|will|can|could|did|does|came|comes|went|goes|made|makes|needs?|needed|works?|worked|runs?|ran|takes?|took|gives?|gave|shows?|showed|helps?|helped|starts?|started|stopped|failed|broke)\b`,
      'giu',
    ),
    unless:
      /\b(?:people|person|man|woman|colleague|manager|engineer|team|somebody|someone|customer|client|reader|author|editor|friend)s? (?:\p{L}+ ){0,6}who\b/iu,
    fix: () => 'that',
  },
  {
    rule: 'confused-word:you-for-your',
    title: 'One word is written for another',
    why: 'What belongs to the reader is “your”.',
    pattern:
      /\b(?:you and|both you and|with|from|of|about|for|in|at) (?<at>you) (?:colleagues?|team|company|time|office|department|message|letter|e-mail|mail|work|staff|help|customers?|clients?|offer|project|firm|crew|students?|patients?|assistant|partner|family|kindness|patience|questions?)\b(?! (?:up|with me|together|can|could|will|would|may|might|have|has|had|is|are|was|were|we|I)\b)/giu,
    fix: () => 'your',
  },
  {
    rule: 'grammar:singular-needs-s',
    title: 'Subject and verb disagree in number',
    why: 'With “he”, “she”, “it” or one named thing, the verb takes an -s.',
    pattern:
      /(?:^|[,;] |\b(?:that|because|when|if|how|where|since|while|said|mentioned|told me) )(?:that )?the (?:\p{L}+ )?(?:school|company|team|firm|clinic|museum|library|office|department|system|machine|kiln|line|role|job|project|work|process|product|plan|report|hospital|shop|plant|bank|boat|customer|client|manager|director|second \p{L}+|first \p{L}+|new \p{L}+|old \p{L}+) (?<at>\p{L}+) (?=(?:to|a|an|the|your|my|our|their|its|me|us|at|on|in|for|with|more|less|too|very|heat|time|money|well|much|better)\b)/giu,
    unless:
      /\b(?:see|saw|seen|watch|watched|hear|heard|let|lets|make|makes|made|help|helps|helped|have|had|did|does|do|will|would|can|could|may|might|should|shall|must|to|ask(?:ed)? that|suggest(?:ed)? that|insist(?:ed)? that|recommend(?:ed)? that|propose[ds]? that|important that|all|both|if only|wish) (?:that )?the\b/i,
    fix: (at) => {
      const word = at.toLowerCase()
      return singularVerbs.has(word) ? thirdPersonOf(word) : null
    },
  },
]

/** What is done to things; none of them is an adjective. */
const regularDoings: ReadonlySet<string> = new Set([
  'check', 'replace', 'repair', 'mend', 'install', 'deliver', 'discuss', 'improve', 'solve', 'finish', 'prepare', 'inform',
  'confirm', 'answer', 'reduce', 'remove', 'inspect', 'measure', 'move', 'paint', 'pay', 'send', 'sell', 'teach', 'train', 'wash', 'add',
  'approve', 'arrange', 'ask', 'avoid', 'describe', 'develop', 'explain', 'invite', 'introduce', 'produce', 'protect', 'update', 'write',
]) // prettier-ignore

/** Plain verbs that are hardly ever nouns or adjectives after a noun. */
const singularVerbs: ReadonlySet<string> = new Set([
  'want', 'need', 'hope', 'seem', 'help', 'make', 'take', 'give', 'keep', 'bring', 'become', 'begin', 'choose', 'use', 'know',
  'grow', 'lose', 'go', 'come', 'get', 'say', 'tell', 'think', 'try', 'provide', 'require', 'allow', 'include', 'offer', 'serve',
]) // prettier-ignore

export function slipsByPlace(reading: Reading): Note[] {
  return slips.flatMap(({ rule, title, why, pattern, unless, fix }) =>
    reading.sentences.flatMap(({ start, text }) =>
      [...text.matchAll(pattern)].flatMap((found): Note[] => {
        const { at } = found.groups ?? {}
        if (at === undefined || unless?.test(text)) return []
        const mended = fix(at, found.groups ?? {}, reading)
        if (mended === null) return []
        const from = start + found.index + placeOf(at, found[0])
        return [{ rule, severity: 'hint', span: [from, from + at.length], words: at, title, why, fixes: [mended] }]
      }),
    ),
  )
}

/** Where the slip stands among the words found: as a whole word, the last of them. */
function placeOf(at: string, words: string): number {
  const places = [...words.matchAll(new RegExp(String.raw`(?<![\p{L}'])${at}(?![\p{L}'])`, 'giu'))]
  return places.at(-1)?.index ?? words.lastIndexOf(at)
}
