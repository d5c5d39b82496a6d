/**
 * Cuts the new text of a mail into sentences in a plain spelling (lower case, contractions and chat spelling written
 * out, no punctuation), so that one phrase describes many ways to write it. Greeting and signature are left out.
 */

export type Sentence = {
  /** Words separated by single spaces, no punctuation. */
  readonly words: string
  /** The same with every name inside the sentence written NAME. */
  readonly named: string
  /** As it was written, for showing. */
  readonly written: string
  readonly isQuestion: boolean
}

/** More than anybody reads of an answer. */
const mostChars = 20_000
const longestSentenceChars = 1200

const greeting =
  /^(?:dear|hi|hello|hey|hiya|hallo|bonjour|good (?:morning|afternoon|evening|day)|g'?day|morning|afternoon|evening|beste|lieve|liebe[rs]?|sehr geehrte\S*|guten tag|namaste|greetings|servus|moin)\b[^.?!:;]{0,60}[,!:.]*$/i
const greetingStart =
  /^(?:(?:dear|hi|hello|hey|hiya|hallo)(?: (?:mr|mrs|ms|dr|prof)\.?)?(?: [\p{Lu}][\p{L}'-]+){1,2}\s*[,!:–-]+\s+)/u
const closing =
  /^(?:(?:with|many|kind|kindest|best|warm|warmest|friendly|sincere|all|very|good|cordial|thanks?(?: and| &)?|mit|freundliche\w*|met|vriendelijke|bien|beste|viele|herzliche|liebe)\s+)*(?:regards?|rgds|wishes|greetings|greets|best|sincerely|faithfully|truly|cheers|cordially|respectfully|thanks|thank you|thx|ta|grüße[n]?|grüssen|gruß|groet(?:en|jes)?|gr|cordialement|sincères salutations|lg|vg|mfg|br|xo+|x+|love|yours|yours ever|yours (?:sincerely|faithfully|truly|ever)|warmly|best|take care|à vous|ciao|to you)\b(?:\s+(?:from|in advance|again|to you|to all|and best wishes|and kind regards|& regards|aus)\b.{0,40})?(?:\s+\p{Lu}[\p{L}'-]+){0,2}[\s,.!;:/–-]*$/iu

export function sentencesOf(text: string): Sentence[] {
  const lines = withoutSignature(text.slice(0, mostChars).split('\n'))
  return paragraphsOf(lines).flatMap(splitSentences)
}

/** The plain spelling alone, for subjects and single phrases. */
export function plainWords(text: string): string {
  let words = ` ${text.toLowerCase()} `
  for (const [pattern, plain] of spellings) words = words.replace(pattern, plain)
  return words
    .replace(/[^\p{L}\p{N}'.:@/§-]+/gu, ' ')
    .replace(/§money/g, ' MONEY ')
    .replace(/§(?:'s?|s)?/g, ' § ')
    .replace(/(?<![\p{L}\p{N}])['.:/-]+|['.:/-]+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/'(?=s\b)/g, '')
    .replace(/(?<=\p{L})[/-](?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/[’‘`´]/g, "'"],
  [/(?:[£$€₹]|\b(?:gbp|usd|eur|inr|aud|chf|rs\.?)\s?)\s?\d[\d.,]*\s?(?:k|lakhs?|lpa|m)?\b/g, ' §money '],
  [/\b\d[\d.,]*\s?(?:lpa|lakhs?|euros?|pounds|dollars|bucks|quid)\b/g, ' §money '],
  [/\be-?mails?\b/g, (match: string) => (match.endsWith('s') ? 'emails' : 'email')] as unknown as readonly [
    RegExp,
    string,
  ],
  [/\bcan't\b|\bcannot\b|\bcan not\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/\bshan't\b/g, 'shall not'],
  [/\bain't\b/g, 'is not'],
  [/n't\b/g, ' not'],
  [/\blet's\b/g, 'let us'],
  [/\bi'm\b/g, 'i am'],
  [
    /\b(it|that|what|there|he|she|who|here|where|everyone|everybody|nobody|nothing|somebody|someone|how|one|this)'s\b/g,
    '$1 is',
  ],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'d\b/g, ' would'],
  [/\b(?:pls|plz|pl)\b/g, 'please'],
  [/\bu\b(?!\.)/g, 'you'],
  [/\bur\b/g, 'your'],
  [/\bya\b/g, 'you'],
  [/\bthru\b/g, 'through'],
  [/\b(?:tmrw|tmw|tomoz|tmr)\b/g, 'tomorrow'],
  [/\b(?:thx|tx|thnx)\b/g, 'thanks'],
  [/\b(?:lmk)\b/g, 'let me know'],
  [/\b(?:gonna)\b/g, 'going to'],
  [/\b(?:wanna)\b/g, 'want to'],
  [/\bgotta\b/g, 'have to'],
  [/\bw\/\s?/g, 'with '],
  [/\bb\/c\b/g, 'because'],
  [/\bcvs?\b|\br[eé]sum[eé]s?\b/g, 'cv'],
  [/\b(?:enquir)/g, 'inquir'],
  [/\bprogramme\b/g, 'program'],
  [/\b(favo|hono|endeavo)ur/g, '$1r'],
  [/\bcancell(ed|ing|ation)\b/g, 'cancel$1'],
  [/\borgani[sz]/g, 'organis'],
  [/\bapologi[sz]e/g, 'apologise'],
  [/\bweds\b|\bwed\b/g, 'wednesday'],
  [/\b(?:thurs?|thu)\b/g, 'thursday'],
  [/\btue?s?\b(?=\s)/g, 'tuesday'],
  [/\bmon\b(?=[\s,.])/g, 'monday'],
  [/\bfri\b(?=[\s,.])/g, 'friday'],
]

function withoutSignature(lines: readonly string[]): string[] {
  const kept: string[] = []
  let skipping = false
  for (const raw of lines) {
    const line = raw.trim()
    if (skipping) {
      const speaks = /\p{L}{2,}.*[.?!]\W*$/u.test(line) && line.split(/\s+/).length >= 5
      if (!speaks && line.length < 90) continue
      skipping = false
    }
    if (line.length < 80 && closing.test(line) && kept.some((one) => one !== '')) {
      skipping = true
      continue
    }
    if (greeting.test(line)) continue
    kept.push(line)
  }
  return kept
}

/** Lines that were wrapped are joined; short ones, bullets and blocks stay apart. */
function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = []
  let open = ''
  for (const line of lines) {
    const startsNew = line === '' || /^(?:[-*•–·]|\[|\(?\d{1,2}[.)]\s|>>)/.test(line)
    if (startsNew || (open !== '' && open.length < 45 && !/[,\p{Ll}]$/u.test(open))) {
      if (open !== '') paragraphs.push(open)
      open = line
    } else open = open === '' ? line : `${open} ${line}`
    if (line === '') open = ''
  }
  if (open !== '') paragraphs.push(open)
  return paragraphs.map((paragraph) => paragraph.replace(greetingStart, ''))
}

const abbreviations =
  /\b(mr|mrs|ms|dr|prof|st|approx|e\.g|i\.e|no|nos|vs|etc|incl|resp|ref|req|sr|jr|dept|asst|mgr|tel|min|max|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|a\.m|p\.m|ca|bzw|z\.b)\.(?=\s)/gi

function splitSentences(paragraph: string): Sentence[] {
  return paragraph
    .replace(abbreviations, '$1')
    .split(/(?<=[.!?…])["')\]]*\s+|\s+(?:[–—]|--)\s+|(?<=[;])\s+|:\s*$/u)
    .map((written) => written.trim().slice(0, longestSentenceChars))
    .filter((written) => /[\p{L}\p{N}]/u.test(written))
    .map((written) => ({
      written,
      words: plainWords(written),
      named: namedWords(written),
      isQuestion: /\?\W*$/.test(written),
    }))
}

const notNames =
  'I|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Zoom|Teams|Skype|Google|Christmas|Easter|Thanksgiving|Diwali|English|German|French|Dutch|Spanish|Italian|Year|Room|Band|Ward|Grade|Team|Sir|Madam|Re|No|Yes|CV|HR|CEO|PDF|PS|OK|Kind|Best|Thanks|The|A|An|We|You|He|She|They|It|In|On|At|For|To|If|And|But|So|As|My|Our|Your|His|Her|This|That|There|What|When|Where|Would|Could|Can|Please'
const title = '(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Sister|Herr|Frau|Mme|Shri|Smt|Sgt|Capt)'
const nameInside = new RegExp(
  `(?<=[\\p{Ll}\\d,;:’'"(] ?["'(]?)\\b(?!(?:${notNames})\\b)(?:${title}\\.? )?\\p{Lu}[\\p{Ll}’'-]+(?:(?: (?:de|van|von|der|den|du|la|le|di|da|&)){0,2} (?!(?:${notNames})\\b)\\p{Lu}[\\p{L}’'.-]*){0,3}`,
  'gu',
)

function namedWords(written: string): string {
  return plainWords(written.replace(nameInside, '§')).replaceAll('§', 'NAME')
}
