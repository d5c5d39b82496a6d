/** What stands around a phrase: the word that leads to it, the stops beside it, what follows. */

import { companyEndings } from './company-words.ts'
import { functionTitles } from './job-words.ts'
import { occasions, personVerbs } from './ordinary-words.ts'
import type { Word } from './words-of-text.ts'

/** What the word before a phrase says about it: where, with whom, for what, or called how. */
export type Cue =
  | 'event'
  | 'at'
  | 'with'
  | 'from'
  | 'for'
  | 'met'
  | 'named'
  | 'firm-named'
  | 'labelled-job'
  | 'labelled-firm'
  | 'labelled-person'
  | 'kin'
  | 'unmet'

export type Surroundings = {
  readonly cue: Cue | null
  /** 'Interview Lichtwerk', 'phone interview with Tallow Group'. */
  readonly afterOccasion: boolean
  readonly opensText: boolean
  readonly opensStretch: boolean
  readonly closesStretch: boolean
  /** 'Dom at Trident', 'Merv from the depot': the next words say where somebody is from. */
  readonly beforeWhere: boolean
  readonly afterTitle: boolean
  /** Right behind a comma, colon, dash or bracket rather than a full stop. */
  readonly afterComma: boolean
  readonly inParens: boolean
  /** Right behind a name and an opening bracket: 'Caoimhe Brennan (FD)'. */
  readonly inBracketOfName: boolean
  readonly determined: boolean
  readonly next: Word | undefined
  /** 'role', 'job', 'position' right behind. */
  readonly beforeJobWord: boolean
  readonly beforeOccasion: boolean
  readonly beforePersonVerb: boolean
}

const determiners = new Set(
  'a an the my their our der die das dem den des le la les l de het een ein eine einen einem un une this both also then just this that new old nice lovely some one his her mit'.split(
    ' ',
  ),
)

const cueWords: Readonly<Record<string, Cue>> = {
  at: 'at', '@': 'at', chez: 'at', bei: 'at', beim: 'at', bij: 'at', 'zu': 'at',
  with: 'with', w: 'with', 'w/': 'with', wth: 'with', wit: 'with', mit: 'with', avec: 'with', von: 'from', vom: 'from', from: 'from', frm: 'from', van: 'from', du: 'from',
  for: 'for', fur: 'for', pour: 'for', voor: 'for', re: 'for', about: 'for', as: 'for', als: 'for', comme: 'for', regarding: 'for', zur: 'for', 'zum': 'for',
  met: 'met', saw: 'met', seen: 'met', meeting: 'met', meet: 'met', getroffen: 'met', vu: 'met', rencontre: 'met', interviewer: 'met', interviewers: 'met', ft: 'met', remember: 'met', caught: 'met', thanked: 'met', panelists: 'met',
  named: 'named', "name's": 'named',
} // prettier-ignore

/** `led` is where the words leading to the phrase end: before a title that stands right before a name. */
export function surroundingsOf(
  text: readonly Word[],
  { first, last, led }: { first: number; last: number; led: number },
  opensText: boolean,
): Surroundings {
  const next = text[last + 1]
  const before = text[first - 1]
  let at = led - 1
  let determined = false
  while (at >= 0 && text[at]?.kind === 'word' && determiners.has(text[at]?.folded ?? '') && !isCue(text, at)) {
    at--
    determined = true
  }
  return {
    cue: cueAt(text, at, led, last),
    afterOccasion: occasionBefore(text, at),
    opensText,
    opensStretch: before === undefined || (before.kind === 'mark' && !['&', '+', '@'].includes(before.text)),
    closesStretch: next === undefined || next.kind === 'mark' || next.kind === 'number',
    beforeWhere:
      /^(?:at|@|chez|bei|from)$/u.test(next?.folded ?? '') &&
      text[last + 2]?.kind === 'word' &&
      !/^(?:half|quarter|noon|about|around)$/u.test(text[last + 2]?.folded ?? '') &&
      (text[last + 2]?.capital === true ||
        next?.folded === 'from' ||
        /^(?:the|their)$/u.test(text[last + 2]?.folded ?? '')),
    afterComma: /^[,:;–—(/-]$/u.test(before?.text ?? ''),
    afterTitle: led < first && carriesFunction(text, led, first - 1),
    inParens: insideParens(text, first),
    inBracketOfName:
      before?.text === '(' &&
      text[first - 2]?.kind === 'word' &&
      text[first - 2]?.capital === true &&
      next?.text === ')',
    determined,
    next,
    beforeJobWord:
      /^(?:role|job|position|post|gig|vacancy|opening|opportunity|thing|stelle|poste|functie|vacature|spot|roles|profile|jd)$/u.test(
        next?.folded ?? '',
      ),
    beforeOccasion: occasions.has(next?.folded ?? ''),
    beforePersonVerb: personVerbs.has(next?.folded ?? ''),
  }
}

function carriesFunction(text: readonly Word[], from: number, to: number): boolean {
  return text.slice(from, to + 1).some((word) => functionTitles.has(word.folded))
}

function isCue(text: readonly Word[], index: number): boolean {
  const word = text[index]?.folded ?? ''
  return word === 'mit' || word === 'de-cue'
}

function cueAt(text: readonly Word[], index: number, first: number, last: number): Cue | null {
  const word = text[index]
  const folded = word?.folded ?? ''
  const earlier = text[index - 1]?.folded ?? ''
  if (
    /^(?:friend|mate|wife|husband|partner|sister|brother|mum|mom|dad|ex|cousin|flatmate|buddy|freund|freundin|pote)$/u.test(
      folded,
    ) &&
    /^(?:my|meine?|mon|ma)$/u.test(earlier)
  )
    return 'kin'
  if (
    /^(?:new|like|unlike|than|not|without|instead|missed|covering|replaces|replacing)$/u.test(
      text[first - 1]?.folded ?? '',
    )
  )
    return 'unmet'
  if (
    /^(?:her|him|them)$/u.test(text[first - 1]?.folded ?? '') &&
    /^(?:called|named)$/u.test(text[first - 2]?.folded ?? '')
  )
    return 'unmet'
  if (folded === ':' || folded === '=') return labelBefore(text, index - 1) ?? listBefore(text, index - 1)
  if (/^(?:company|firm|employer|firma|fa)(?:'s)?$/u.test(folded)) return 'labelled-firm'
  if (/^(?:is|was|name)$/u.test(folded) && /^(?:company|firm|employer|firma)$/u.test(earlier)) return 'labelled-firm'
  if (folded === 'of' && /^(?:post|position|role|job)$/u.test(earlier)) return 'labelled-job'
  if (/^(?:after|before|until|till|til|since|nach|vor|apres|avant|na|during|over)$/u.test(folded)) return 'event'
  if (folded === 'called' || folded === 'named' || folded === 'namens') {
    const linked = /^(?:is|was|it's|its|they're|s)$/u.test(earlier)
    return companyNoun(text, linked ? index - 2 : index - 1) || /^(?:it's|its|they're)$/u.test(earlier)
      ? 'firm-named'
      : 'named'
  }
  if (/^(?:is|was)$/u.test(folded) && /^(?:name|named|names|called|interviewer|recruiter)$/u.test(earlier))
    return 'named'
  if (
    (folded === 'to' || folded === 'with' || folded === 'w/' || folded === 'w') &&
    /^(?:spoke|talked|speaking|talking|chatted|spoken|talk|speak|zoomed|introduced)$/u.test(earlier)
  )
    return 'met'
  if (
    (folded === 'by' || folded === 'with') &&
    /^(?:interviewed|grilled|seen|quizzed|met|hosted|led|chaired|headed|run|taken|judged|done|held|conducted|screened)$/u.test(
      earlier,
    )
  )
    return 'met'
  if (folded === 'from' && /^(?:call|calls|message|text|email|mail|ring|voicemail)$/u.test(earlier)) return 'with'
  if (/^(?:is|was)$/u.test(folded) && /^(?:role|job|position|post|stelle|poste|functie)$/u.test(earlier))
    return 'labelled-job'
  if (folded === 'with' && /^(?:up)$/u.test(earlier)) return 'met'
  if (folded === 'met' && occasions.has(earlier)) return 'with'
  const asked = text
    .slice(Math.max(0, index - 4), index)
    .some((said) =>
      /^(?:asked|ask|asking|question|questions|grilled|worried|quizzed|forgot|thinking)$/u.test(said.folded),
    )
  if (folded === 'about' && asked) return null
  if (folded === 'of' && text[first]?.capital === true) return 'from'
  if (folded === 'in' && companyEndings.has(text[last]?.folded ?? '') && last > first) return 'at'
  if (folded === 'to') return null
  return cueWords[folded] ?? null
}

function labelBefore(text: readonly Word[], index: number): Cue | null {
  const label = text[index]?.folded ?? ''
  if (/^(?:role|job|position|post|stelle|poste|functie|for|re|als|profile)$/u.test(label)) return 'labelled-job'
  if (/^(?:company|firm|employer|firma|at|where|entreprise|boite|bedrijf|org)$/u.test(label)) return 'labelled-firm'
  if (
    /^(?:with|interviewer|interviewers|manager|hm|recruiter|panel|people|who|contact|met|names|name|mgr|present|panellists|panelists)$/u.test(
      label,
    )
  )
    return 'labelled-person'
  return null
}

/** 'Panel yesterday: Fenella Cross, …' */
function listBefore(text: readonly Word[], index: number): Cue | null {
  for (let at = index; at >= Math.max(0, index - 6) && text[at]?.kind !== 'mark'; at--)
    if (
      /^(?:panel|panellists|panelists|interviewers|people|met|saw|interviewed|jury|committee|board|trio|managers|round)$/u.test(
        text[at]?.folded ?? '',
      )
    )
      return 'labelled-person'
  return null
}

function companyNoun(text: readonly Word[], index: number): boolean {
  const noun = text[index]?.folded ?? ''
  return (
    companyEndings.has(noun) ||
    /^(?:company|firm|startup|start-up|place|outfit|org|charity|business|firma|boite|bedrijf|restaurant|agency|cafe|shop|factory|site|practice|stichting|studio|school|office|clinic|nursery|farm|hotel|pub|bar|bakery|salon|garage|ngo|trust|consultancy|brewery|publisher|verein|verlag)$/u.test(
      noun,
    )
  )
}

function occasionBefore(text: readonly Word[], index: number): boolean {
  const here = text[index]?.folded ?? ''
  if (occasions.has(here)) return true
  if (!['with', 'w', 'w/', 'mit', 'avec', 'for', 'by', 'met', 'von'].includes(here)) return false
  for (let back = index - 1; back >= Math.max(0, index - 6); back--) {
    const word = text[back]
    if (word === undefined || word.kind === 'mark' || /^(?:met|saw|spoke|talked|chatted)$/u.test(word.folded))
      return false
    if (occasions.has(word.folded)) return true
  }
  return false
}

function insideParens(text: readonly Word[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 8); back--) {
    if (text[back]?.text === ')') return false
    if (text[back]?.text === '(') return true
  }
  return false
}
