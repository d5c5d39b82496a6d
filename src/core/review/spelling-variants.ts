/** Words a dictionary of one country lacks though they are right: British and American spellings, and compounds of two plain words. */

import { classesOf } from './word-classes.ts'

const stems: readonly (readonly [string, string])[] = `
colour color|favour favor|honour honor|labour labor|neighbour neighbor|behaviour behavior|humour humor|flavour flavor|harbour harbor|rumour rumor|savour savor|vapour vapor|vigour vigor|endeavour endeavor|armour armor|odour odor|parlour parlor|candour candor|rigour rigor|tumour tumor|splendour splendor|clamour clamor|valour valor
centre center|centring centering|metre meter|litre liter|theatre theater|fibre fiber|calibre caliber|sombre somber|lustre luster|spectre specter|travell travel|cancell cancel|modell model|labell label|levell level|fuell fuel|signall signal|counsell counsel|channell channel|totall total|diall dial|jewell jewel|marvell marvel|panell panel|tunnell tunnel|initiall initial
catalogue catalog|dialogue dialog|analogue analog|programme program|judgement judgment|acknowledgement acknowledgment|defence defense|offence offense|licence license|pretence pretense|practis practic|aluminium aluminum|learnt learned|burnt burned|spelt spelled|dreamt dreamed|leapt leaped|spoilt spoiled|fulfil fulfill|skilful skillful|wilful willful|instil instill|enrol enroll|distil distill
grey gray|tyre tire|kerb curb|plough plow|storey story|sceptic skeptic|cheque check|mould mold|cosy cozy|pyjama pajama|despatch dispatch|manoeuv maneuv|draught draft|artefact artifact|orthopaed orthoped|paediatr pediatr|anaesth anesth|encyclopaed encycloped|manoeuvre maneuver|oestr estr|haem hem|gynaec gynec|foetus fetus|diarrhoea diarrhea|ageing aging|whilst while|towards toward|afterwards afterward|maths math|mum mom|moustache mustache|sulph sulf|yoghurt yogurt|disc disk|woollen woolen|marshall marshal`
  .trim()
  .split(/[|\n]/)
  .map((row) => row.split(' ') as [string, string])

const sounds: readonly (readonly [RegExp, string])[] = [
  [/is(?=e|ing|ation|able)/, 'iz'],
  [/iz(?=e|ing|ation|able)/, 'is'],
  [/ys(?=e|ing)/, 'yz'],
  [/yz(?=e|ing)/, 'ys'],
]

/** Second halves of compounds that dictionaries seldom list: 'runbook', 'zebrafish', 'brickworks'. */
const halves =
  /^\p{L}{3,}(?:books?|fish|works|ware|stacks?|flows?|boards?|lines?|loads?|bases?|sides?|sets?|times?|yards?|houses?|lands?|rooms?|ways?|backs?|points?|marks?|lists?|sheets?|desks?|shops?|fields?|lights?|woods?|stones?|mills?|heads?|banks?|box(?:es)?|cards?|charts?|keepers?|makers?|holders?|runners?|workers?|builders?|writers?|readers?|proof|scale|weight|crafts?|bricks?|tiles?|pits?|nets?|vacuums?|stores?|sites?|scopes?|graphs?|grams?|phones?|cycles?|prints?|spaces?|tests?|plans?|pay|tracks?|trees?|birds?|cloths?|papers?|wheels?|walls?)$/u

/** `suggestions` are what the dictionary offers instead; all in small letters. */
export function isLawfulVariant(word: string, suggestions: readonly string[]): boolean {
  if (/^(?:programmes?|specialit(?:y|ies)|mould\w*)$/.test(word)) return true
  if (variantsOf(word).some((variant) => suggestions.includes(variant))) return true
  // A dictionary that offers "lidars" knows the thing, and one that has "meters" the British metres.
  if (suggestions.includes(`${word}s`) || otherSpellings(word).some((variant) => classesOf(variant).isKnown))
    return true
  // 'carefull' and 'allready' have the right word beside them; a compound has only its own inflections.
  const singular = (each: string) => each.replace(/'?s$/, '')
  return (
    halves.test(word) && !suggestions.some((each) => isOneEditAway(word, each) && singular(each) !== singular(word))
  )
}

function otherSpellings(word: string): string[] {
  return stems
    .flatMap(([british, american]) => [word.replace(british, american), word.replace(american, british)])
    .filter((variant) => variant !== word)
}

function variantsOf(word: string): string[] {
  return [...otherSpellings(word), ...sounds.map(([from, to]) => word.replace(from, to))].filter(
    (variant) => variant !== word,
  )
}

function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let from = 0
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return Math.max(a.length, b.length) - from - end <= 1
}
