/**
 * The words of dates and their spellings: abbreviations, common slips, and German, French and Dutch words that
 * slip into hurried English. Each is read as one plain English word; what the words mean together is for the rules.
 */

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const monthNames = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
] as const // prettier-ignore

/** ISO number of the weekday, 1 is Monday; undefined for any other word. */
export function weekdayNumber(word: string): number | undefined {
  const index = (weekdayNames as readonly string[]).indexOf(word)
  return index < 0 ? undefined : index + 1
}

/** 1 is January; undefined for any other word. */
export function monthNumber(word: string): number | undefined {
  const index = (monthNames as readonly string[]).indexOf(word)
  return index < 0 ? undefined : index + 1
}

export const weekdayPattern = weekdayNames.join('|')
export const monthPattern = monthNames.join('|')

const spellings: Readonly<Record<string, string>> = {
  monday: 'mon montag lundi maandag',
  tuesday: 'tue tues dienstag mardi dinsdag',
  wednesday: 'wed weds wednes wensday mittwoch mercredi woensdag',
  thursday: 'thu thur thurs donnerstag jeudi donderdag',
  friday: 'fri freitag vendredi vrijdag',
  saturday: 'sat samstag sonnabend samedi zaterdag',
  sunday: 'sun sonntag dimanche zondag',
  january: 'jan januar januari janvier',
  february: 'feb febr februar februari février fevrier',
  march: 'mar märz maerz maart',
  april: 'apr avril',
  june: 'jun juni juin',
  july: 'jul juli juillet',
  august: 'aug augustus août aout',
  september: 'sep sept septembre',
  october: 'oct oktober octobre',
  november: 'nov novembre',
  december: 'dec dez dezember décembre decembre',
  today: 'heute vandaag',
  tomorrow: 'tmrw tmr tmw tmoro tomorow tommorow tommorrow tomorro morgen demain',
  overmorrow: 'übermorgen uebermorgen overmorgen',
  yesterday: 'gestern gisteren hier yday',
  next: 'nxt nächste nächsten nächster naechste naechsten volgende',
  this: 'diese dieser diesen deze',
  coming: 'komende kommende kommenden prochain prochaine upcoming comin',
  week: 'wk woche semaine',
  weeks: 'wks wochen weken semaines',
  day: 'tag jour',
  days: 'tage tagen dagen jours',
  month: 'monat monats maand mois mnth',
  months: 'monate monaten maanden mths mnths',
  hours: 'hrs stunden',
  hour: 'hr',
  workdays: 'werktage werktagen arbeitstage arbeitstagen werkdagen',
  workday: 'werktag arbeitstag werkdag',
  end: 'ende eind einde fin',
  middle: 'mitte',
  beginning: 'anfang',
  by: 'bis tegen',
  before: 'vor voor vóór b4 avant',
  of: 'der des du van',
  the: 'die das dem den het de la le',
  cw: 'kw',
  fortnight: 'quinzaine',
  couple: 'cpl',
  until: "untill untl jusqu'au til till 'til",
  through: 'thru throughout',
  cob: 'c.o.b cop eob',
  eod: 'e.o.d eobd',
  eow: 'e.o.w',
  eom: 'e.o.m',
  maybe: 'mayb vielleicht misschien',
  or: 'oder ou',
  and: '& und',
  between: 'zwischen entre tussen',
  probably: 'prob probly',
  business: 'bus',
  christmas: 'xmas x-mas chrimbo noël weihnachten kerst kerstmis',
  easter: 'ostern pâques paques pasen',
  pentecost: 'pfingsten pinksteren whitsun pentecôte',
}

const numberWords: Readonly<Record<string, string>> = {
  one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10',
  eleven: '11', twelve: '12', thirteen: '13', fourteen: '14', fifteen: '15', sixteen: '16', seventeen: '17',
  eighteen: '18', nineteen: '19', twenty: '20', thirty: '30', forty: '40', fifty: '50', sixty: '60',
  zwei: '2', drei: '3', vier: '4', fünf: '5', zehn: '10', vierzehn: '14', deux: '2', trois: '3', quatre: '4', quinze: '15',
  twee: '2', drie: '3', vijf: '5', tien: '10', eine: 'a', einer: 'a', een: 'a', une: 'a',
  third: '3rd', fourth: '4th', fifth: '5th', sixth: '6th', seventh: '7th', eighth: '8th', ninth: '9th', tenth: '10th',
  eleventh: '11th', twelfth: '12th', thirteenth: '13th', fourteenth: '14th', fifteenth: '15th', sixteenth: '16th',
  seventeenth: '17th', eighteenth: '18th', nineteenth: '19th', twentieth: '20th', thirtieth: '30th',
} // prettier-ignore

const plainWordBySpelling: ReadonlyMap<string, string> = new Map([
  ...Object.entries(spellings).flatMap(([word, others]) => others.split(' ').map((other) => [other, word] as const)),
  ...Object.entries(numberWords),
])

const allNames: ReadonlySet<string> = new Set([...weekdayNames, ...monthNames, 'tomorrow', 'christmas'])

/** Long enough that one wrong letter leaves no doubt. */
const namesToMend = [...weekdayNames, ...monthNames, 'tomorrow', 'fortnight', 'thanksgiving', 'christmas'].filter(
  (name) => name.length >= 6,
)

/** Names and words of their own, though a letter away from a day or a month. */
const noSlips: ReadonlySet<string> = new Set(['frida', 'augusta'])

/** The plain word for a lower-case spelling; a weekday or month with one wrong letter is mended. */
export function plainWord(spelling: string): string {
  const bare = spelling.replace(/'s$/, '')
  const plain = plainWordBySpelling.get(spelling) ?? plainWordBySpelling.get(bare)
  if (plain !== undefined) return plain
  if (allNames.has(bare)) return bare
  if (bare.length < 5 || bare.endsWith('s') || noSlips.has(bare)) return spelling
  return namesToMend.find((name) => name[0] === bare[0] && isOneSlipAway(bare, name)) ?? spelling
}

/** One letter missing, added, wrong, or two neighbours swapped. */
function isOneSlipAway(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1) return false
  let head = 0
  while (head < word.length && word[head] === name[head]) head++
  const [rest, expected] = [word.slice(head), name.slice(head)]
  const isSwapped = rest[0] === expected[1] && rest[1] === expected[0] && rest.slice(2) === expected.slice(2)
  return isSwapped || rest.slice(1) === expected.slice(1) || rest === expected.slice(1) || rest.slice(1) === expected
}
