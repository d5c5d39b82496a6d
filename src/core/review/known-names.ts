/** The names in the record, cut into the words by which a letter may call somebody. */
import { folded } from './similar.ts'
import type { KnownPerson, ReviewContext } from './finding.ts'

export type NamedPerson = {
  readonly person: KnownPerson
  readonly given: string
  readonly surname: string
  /** Every word of the name, with the halves of double names. */
  readonly words: readonly string[]
  readonly honorific: string | null
  readonly part: 'recipient' | 'other' | 'me'
}

export const honorifics =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|reverend|frau|herr|herrn|mme|madame|mlle|m|monsieur|mevrouw|meneer|mevr|dhr|shri|smt|sri|señor|señora|sra|signor|signora)\.?$/i

/** Words inside a surname that nobody is called by alone. */
const particles = new Set(
  'van von der den de da do dos das di del della la le ten ter zu al el bin ibn st y e und of the'.split(' '),
)

export function namedPerson(person: KnownPerson, part: NamedPerson['part']): NamedPerson {
  const all = person.name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/["“”„«»]/g, '')
    .split(/[\s,]+/)
    .filter(Boolean)
  const titles = all.filter((word) => honorifics.test(word) && all.length > 1)
  const words = all.filter((word) => !titles.includes(word))
  const halves = words.flatMap((word) => (word.includes('-') ? word.split('-') : []))
  const short = person.salutationName?.split(/\s+/) ?? []
  const given = person.salutationName?.split(/\s+/)[0] ?? words[0] ?? ''
  return {
    person,
    given,
    surname: words.length > 1 ? (words.at(-1) ?? '') : '',
    words: [...new Set([...words, ...halves, ...short])].filter((word) => word.length > 1 && !particles.has(word)),
    honorific: person.honorific ?? titles[0] ?? null,
    part,
  }
}

export function namedPeople(context: ReviewContext): NamedPerson[] {
  return [
    ...(context.recipient ? [namedPerson(context.recipient, 'recipient')] : []),
    ...context.otherPeople.map((person) => namedPerson(person, 'other')),
    ...(context.me.name ? [namedPerson({ name: context.me.name }, 'me')] : []),
  ]
}

const shortForms: readonly (readonly string[])[] = `
alexander alex sasha xander|alexandra alex sasha sandra|andrew andy drew|anthony tony ant|antonio tony toni|barbara barb babs|benjamin ben benji|catherine cathy cath kate katie kat|katherine kathy kate katie kat kit
charles charlie chuck chas|christine chris tina|christina chris tina|christopher chris kit|daniel dan danny|danielle dani|david dave davy|deborah deb debbie|dorothy dot dottie|edward ed eddie ted ned
eleanor ellie nell nora|elizabeth liz lizzie beth betty eliza libby lisa|frances fran|francis frank fran|frederick fred freddie|gregory greg|harold harry hal|henry harry hank|isabella bella izzy|jacob jake|jacqueline jackie
james jim jimmy jamie|jennifer jen jenny jenn|jessica jess jessie|john jack johnny jon|jonathan jon jonny|joseph joe joey|joshua josh|kenneth ken kenny|lawrence larry laurie|leonard len lenny leo|louise lou
margaret maggie meg peggy greta|matthew matt|maximilian max|michael mike mick micky|michelle shelly|natalie nat|nathaniel nate nathan nat|nicholas nick nico nicky|nicole nicky nikki|oliver ollie|pamela pam|patricia pat patty trish tricia
patrick pat paddy|peter pete|philip phil|phillip phil|rachel rach|raymond ray|rebecca becky bex becca|richard rick dick rich ricky|robert rob bob bobby robbie|ronald ron|rosalind ros roz|samantha sam sammy|samuel sam sammy|sebastian seb bastian
stephanie steph steff|stephen steve|steven steve|susan sue susie suzy|susanne sanne susi|terrence terry|theodore ted theo|thomas tom tommy|timothy tim|tobias tobi toby|valerie val|victoria vicky vic tori|vincent vince vinnie|william will bill billy liam
wilhelm willi|zachary zach zack|abigail abby gail|annegret anne|beatrice bea trixie|bernard bernie|caroline caro carrie|constance connie|dmitri dima mitya|eugene gene|francesca fran chess|gabriel gabe|gerald gerry jerry|harriet hattie|ignacio nacho
jeffrey jeff|geoffrey geoff jeff|josephine jo josie|judith judy jude|kimberly kim|lucille lucy|madeleine maddy|marjorie marge|martin marty|mohammed mo|muhammad mo|naomi nomi|penelope penny|priscilla cilla|reginald reg|rosemary rose|siobhan shiv
stanley stan|tabitha tabby|teresa terry tess tessa|theresa terry tess tessa|thaddeus tad|ursula ulla|walter walt|wilfred wilf|winifred win winnie|yevgeny zhenya|aleksandra ola sasha|joanna jo asia|joanne jo|johannes hannes jan|jozef joe|katarzyna kasia|malgorzata gosia|agnieszka aga`
  .trim()
  .split(/[|\n]/)
  .map((row) => row.split(' '))

/** 'Tom' may be said to a Thomas, and 'Sam' to a Samir: a usual short form, or the beginning of the name. */
export function isShortFormOf(word: string, given: string): boolean {
  const short = folded(word)
  const full = folded(given)
  if (short.length >= 2 && short.length < full.length && full.startsWith(short)) return true
  return shortForms.some((row) => row.includes(short) && row.includes(full))
}
