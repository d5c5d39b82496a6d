/**
 * Public holidays as people call them, and the day each falls on. Fixed and movable feasts are computed; "the bank
 * holiday" is the next one of the calendar. Whether a day is worked is the business calendar's word, not this one's.
 */
import type { BusinessCalendar } from './business-calendar.ts'
import type { CountryCode } from './place.ts'

type Date = Temporal.PlainDate
type DayOfYear = (year: number) => Date | null

type NamedHoliday = {
  /** Lower-case words as a pattern. */
  readonly called: string
  readonly day: DayOfYear
  /** Only there the name means this day; everywhere where absent. */
  readonly countries?: readonly CountryCode[]
}

const on =
  (month: number, day: number): DayOfYear =>
  (year) =>
    Temporal.PlainDate.from({ year, month, day })

/** The count-th weekday (1 is Monday) of a month; -1 is the last. */
const nth =
  (count: number, weekday: number, month: number): DayOfYear =>
  (year) => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 })
    const earliest = count > 0 ? first : first.with({ day: first.daysInMonth }).subtract({ days: 6 })
    const found = earliest.add({ days: (weekday - earliest.dayOfWeek + 7) % 7 })
    return count > 0 ? found.add({ weeks: count - 1 }) : found
  }

/** Days from Easter Sunday; Gregorian computus of Meeus, Jones and Butcher. */
const easter =
  (days: number): DayOfYear =>
  (year) => {
    const a = year % 19
    const b = Math.floor(year / 100)
    const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
    const e = (32 + 2 * (b % 4) + 2 * Math.floor((year % 100) / 4) - d - ((year % 100) % 4)) % 7
    const sum = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
    return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 }).add({ days })
  }

/** Lunar feasts as the Indian gazette has them; unknown beyond. */
const listed =
  (...days: readonly string[]): DayOfYear =>
  (year) => {
    const found = days.find((day) => day.startsWith(String(year)))
    return found === undefined ? null : Temporal.PlainDate.from(found)
  }

const northAmerica: readonly CountryCode[] = ['US', 'CA']

const namedHolidays: readonly NamedHoliday[] = [
  { called: 'christmas eve|heiligabend', day: on(12, 24) },
  { called: "new year's eve|new years eve|nye|silvester|sylvester", day: on(12, 31) },
  { called: 'boxing day|second christmas day|st stephen\'s day', day: on(12, 26) },
  { called: 'christmas(?: day| break| holidays| holiday| shutdown| closure| closedown| recess| period| time)?|the festive (?:break|season|period)', day: on(12, 25) },
  { called: "new year's(?: day)?|new years(?: day)?|(?<=(?:before|by|and) )(?:the )?new year", day: on(1, 1) },
  { called: 'thanksgiving(?: day| break| weekend)?|turkey day', day: nth(4, 4, 11), countries: ['US', 'GB', 'IN', 'DE', 'FR', 'NL', 'AU'] },
  { called: 'thanksgiving(?: day| weekend)?', day: nth(2, 1, 10), countries: ['CA'] },
  { called: 'labou?r day(?: weekend)?', day: nth(1, 1, 9), countries: northAmerica },
  { called: "labou?r day|may_? day|workers ?' day|worker's day|tag der arbeit", day: on(5, 1), countries: ['DE', 'FR', 'IN', 'AT', 'BE', 'ES', 'IT', 'PL', 'SG'] },
  { called: 'memorial day(?: weekend)?', day: nth(-1, 1, 5), countries: ['US'] },
  { called: 'independence day|(?:the )?4th of july|fourth of july', day: on(7, 4), countries: ['US'] },
  { called: 'independence day', day: on(8, 15), countries: ['IN'] },
  { called: 'juneteenth', day: on(6, 19) },
  { called: "mlk(?: jr)?(?: day| weekend)?|martin luther king(?: jr)?(?: ,? ?jr)?(?: day)?", day: nth(3, 1, 1) },
  { called: "president(?:s|'s|s ')? (?:day|weekend)|washington's birthday|presidents(?: day)?", day: nth(3, 1, 2) },
  { called: "columbus day|indigenous people(?:s|'s|s ')? day", day: nth(2, 1, 10) },
  { called: "veteran(?:s|'s|s ')? day", day: on(11, 11) },
  { called: "april fool(?:s|'s|s ')?(?: day)?", day: on(4, 1) },
  { called: 'halloween', day: on(10, 31) },
  { called: "valentine's(?: day)?", day: on(2, 14) },
  { called: "st patrick's(?: day)?|paddy's day", day: on(3, 17) },
  { called: 'canada day', day: on(7, 1) },
  { called: 'good friday|karfreitag|vendredi saint|goede vrijdag', day: easter(-2) },
  { called: 'easter monday|ostermontag', day: easter(1) },
  { called: 'easter(?: sunday| weekend| holiday| holidays| break)?', day: easter(0) },
  { called: 'whit monday|pentecost monday|pfingstmontag', day: easter(50) },
  { called: 'pentecost(?: weekend)?|whit sunday|whitsuntide', day: easter(49) },
  { called: 'ascension(?: day| thursday| weekend)?|himmelfahrt|christi himmelfahrt|hemelvaart(?:sdag)?', day: easter(39) },
  { called: 'corpus christi|fronleichnam', day: easter(60) },
  { called: "assumption(?: day)?|(?:the )?assomption", day: on(8, 15) },
  { called: "all saints ?'?(?: day)?|all saint's(?: day)?|toussaint|allerheiligen", day: on(11, 1) },
  { called: 'armistice(?: day)?|remembrance day', day: on(11, 11) },
  { called: 'bastille day|national day|fête nationale', day: on(7, 14), countries: ['FR'] },
  { called: 'victory day|ve day', day: on(5, 8), countries: ['FR'] },
  { called: "king's day|kings day|koningsdag", day: on(4, 27), countries: ['NL'] },
  { called: 'liberation day|bevrijdingsdag', day: on(5, 5), countries: ['NL'] },
  { called: 'sinterklaas', day: on(12, 5) },
  { called: 'nikolaus|st nicholas(?: day)?', day: on(12, 6) },
  { called: '(?:german )?unity day|day of german unity|tag der deutschen einheit|german reunification day|reunification day', day: on(10, 3) },
  { called: 'reformation day|reformationstag', day: on(10, 31) },
  { called: 'epiphany|three kings(?: day)?|twelfth night', day: on(1, 6) },
  { called: 'australia day(?: weekend)?', day: on(1, 26) },
  { called: 'anzac(?: day)?', day: on(4, 25) },
  { called: "(?:king's|queen's) birthday(?: weekend)?", day: nth(2, 1, 6), countries: ['AU'] },
  { called: '(?:the )?(?:melbourne )?cup day|melbourne cup', day: nth(1, 2, 11), countries: ['AU'] },
  { called: '(?:the )?early may_? bank holiday|may_? day(?: bank holiday)?|(?:the )?first may_? bank holiday', day: nth(1, 1, 5), countries: ['GB'] },
  { called: '(?:the )?(?:spring|late may_?|second may_?|whitsun) bank holiday', day: nth(-1, 1, 5), countries: ['GB'] },
  { called: '(?:the )?(?:summer|august) bank holiday', day: nth(-1, 1, 8), countries: ['GB'] },
  { called: 'bonfire night|guy fawkes(?: night)?', day: on(11, 5) },
  { called: 'gandhi jayanti', day: on(10, 2) },
  { called: 'republic day', day: on(1, 26), countries: ['IN'] },
  { called: 'pongal|sankranti|makar sankranti', day: on(1, 14) },
  { called: 'diwali(?: holidays| break)?|deepavali|divali', day: listed('2025-10-20', '2026-11-08', '2027-10-29', '2028-10-17', '2029-11-05', '2030-10-26') },
  { called: 'holi(?: holidays)?', day: listed('2025-03-14', '2026-03-04', '2027-03-22', '2028-03-11', '2029-03-01', '2030-03-20') },
  { called: 'dussehra|dussera|dasara|dasera|vijayadashami', day: listed('2025-10-02', '2026-10-20', '2027-10-09', '2028-09-27', '2029-10-16', '2030-10-06') },
] // prettier-ignore

/** The patterns of all names, each with the next such day on or after `today` there; null where none is known. */
export const holidayNames: readonly {
  readonly called: string
  readonly next: (today: Date, country: CountryCode) => Date | null
}[] = namedHolidays.map(({ called, day, countries }) => ({
  called,
  next: (today, country) => {
    if (countries !== undefined && !countries.includes(country)) return null
    for (let years = 0; years < 2; years++) {
      const found = day(today.year + years)
      if (found !== null && Temporal.PlainDate.compare(found, today) >= 0) return found
    }
    return null
  },
}))

/** The next public holiday after `today` that takes a working day away; null where the calendar knows none. */
export function nextHoliday(today: Date, { weekend, holidays }: BusinessCalendar): Date | null {
  const next = [...holidays.keys()]
    .filter((day) => day > today.toString() && !weekend.has(Temporal.PlainDate.from(day).dayOfWeek))
    .toSorted()[0]
  return next === undefined ? null : Temporal.PlainDate.from(next)
}
