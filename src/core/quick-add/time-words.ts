/** Stretches of a sentence that speak of time, so that no name is read from 'next Friday' or 'mid feb'. */

import { givenNames } from './given-names.ts'
import type { Span } from './words-of-text.ts'

const patterns: readonly RegExp[] = [
  /\b(?:mon|tues?|weds?|thurs?|fri|satur|sun|wednes)(?:day)?s?\b(?!['’]\w)/giu,
  /\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)s?\b/giu,
  /\b(?:early|mid|late|end|beginning|start|by|in|of|until|til|till|before|after|anfang|mitte|ende|mi|fin|début|half|eind|begin)[\s-]+(?:of\s+)?(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\b(?!\s+\p{Lu}\p{Ll})/giu,
  /\b\d{1,2}(?:st|nd|rd|th|er|\.)?\s*(?:of\s+)?(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|février|mar(?:ch|s)?|märz|mrz|apr(?:il)?|avril|may|mai|mei|june?|juin|juni|july?|juillet|juli|aug(?:ust)?|août|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|déc(?:embre)?)\b\.?/giu,
  /\b(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\.?\s+\d{1,2}(?:st|nd|rd|th)?\b(?!\s*(?:am|pm|:))/giu,
  /\b(?:a\s+|one\s+|two\s+|\d+\s+)?(?:fortnight|couple\s+of\s+(?:days|weeks)|few\s+(?:days|weeks))\b/giu,
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s*(?:-|–|to|or|bis|à|of|tot)\s*(?:\d+|one|two|three|four|five|six|ten))?\s+(?:business\s+|working\s+|week\s*)?(?:days?|weeks?|wks?|months?|tagen?|wochen?|jours|semaines|dagen|weken|hours?|hrs)\b/giu,
  /\b(?:the\s+)?(?:end|close|middle|start|beginning|back\s+end|first\s+half|second\s+half)\s+of\s+(?:the\s+|this\s+|next\s+|play\s*|business\s*)?(?:day|week|month|year|quarter)?\b/giu,
  /\b(?:ende|anfang|mitte)\s+(?:der|des|dieser|nächster|kommender)\s+(?:woche|monats|jahres|quartals)\b|\b(?:fin|début|milieu)\s+(?:du|de\s+la|de)\s+(?:mois|semaine|année)\b|\b(?:eind|einde|begin)\s+(?:van\s+)?(?:de\s+|deze\s+|volgende\s+)?(?:week|maand|jaar)\b/giu,
  /\b(?:c\.?w|kw|w\/c|wc|week|calendar\s+week|semaine)\s*\d{0,2}\b/gu,
  /\b(?:before|after|by|until|til|over)\s+(?:x-?mas|christmas|easter|thanksgiving|new\s+year'?s?|diwali|holi|bank\s+holiday|labou?r\s+day|independence\s+day|anzac\s+day|australia\s+day|pentecost|ascension|weihnachten|ostern|pfingsten|noël|pâques|kerst|pasen|koningsdag|bastille\s+day|memorial\s+day|july\s+4th?|the\s+holidays?|the\s+break)\b/giu,
  /\b(?:mother|father|labou?r|memorial|independence|republic|anzac|australia|boxing|new\s+year|valentine|st\s+\p{L}+)['’]?s?['’]?\s+day(?:\s+weekend)?\b/giu,
  /\b(?:today|tonight|tomorrow|yesterday|yday|heute|morgen|gestern|vandaag|gisteren|demain|eod|cob|eow|eom|asap)\b/giu,
]

/** 'at Monday Studio': a weekday with a capital, led to by 'at' and followed by another capital. */
export function isNamePart(text: string, [start, end]: Span): boolean {
  const after = text.slice(end)
  return (
    /^\p{Lu}/u.test(text.slice(start, end)) &&
    /(?:\bat|@|\bfrom|\bwith|\bchez|\bbei)\s*$/iu.test(text.slice(0, start)) &&
    /^\s+\p{Lu}\p{Ll}/u.test(after)
  )
}

/** Months that are also given names are time only where the pattern around them says so. */
export function timeWords(text: string): readonly Span[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter((match) => !givenNames.has(match[0].toLowerCase()))
      .map((match): Span => [match.index, match.index + match[0].length])
      .filter((span) => !isNamePart(text, span)),
  )
}
