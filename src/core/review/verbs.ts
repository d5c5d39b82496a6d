/** Verbs a letter after an interview uses, and their forms. Only as large as the rules need. */

/** base past participle; a second participle or past after a slash is right too. */
const irregular = `
arise arose arisen|be was been|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bind bound bound|bite bit bitten|blow blew blown|break broke broken|bring brought brought|build built built|buy bought bought
catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought
find found found|fly flew flown|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got/gotten|give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held
keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain|lose lost lost|make made made|mean meant meant|meet met met|mistake mistook mistaken|overcome overcame overcome|oversee oversaw overseen
pay paid paid|prove proved proven/proved|put put put|read read read|rewrite rewrote rewritten|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken
show showed shown/showed|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|speak spoke spoken|spend spent spent|split split split|spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck
strike struck struck|swear swore sworn|swim swam swum|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood|undertake undertook undertaken
wake woke woken|wear wore worn|win won won|withdraw withdrew withdrawn|write wrote written`
  .trim()
  .split(/[|\n]/)
  .map((row) => row.split(' ') as [string, string, string])

/** Hardly ever nouns, so that "of discuss" is always a slip. */
const onlyVerbs = `
announce arrange assign analyse analyze assemble attract cancel celebrate combine compete complain compose conclude conduct connect consist contain convert cope deny deserve devote differ disagree disappear distribute educate eliminate emphasise emphasize employ enable engage enhance evaluate exceed exclude execute extend facilitate generate hesitate illustrate impress indicate inspire inspect instruct integrate intend interpret interrupt investigate invent justify locate modify multiply obtain occur oversee perceive possess postpone practise predict produce promote propose protect publish qualify react rebuild recognise recognize recover refuse reject relax repeat replace restore restructure retire retrieve reveal satisfy simplify specify stimulate strengthen submit succeed suffer summarise summarize supervise survive tend transform translate transmit underestimate unite validate vary verify weigh withdraw accept achieve add allow apply appreciate assist assume avoid become begin believe belong bring build calculate carry choose clarify collaborate communicate compare complete confirm consider consult contribute convince create decide define deliver depend describe develop discover discuss
divide earn encourage enjoy ensure establish examine exist expand expect explain explore express find finish follow forget gather get give grow happen hear help hire identify imagine implement improve include inform install introduce invite involve join keep know lead learn leave let listen lose maintain
make manage meet mention migrate motivate negotiate obtain offer operate organise organize participate pay perform persuade prefer prepare present prevent prove provide pursue put realise realize receive recommend reduce reflect relocate remember remind remove renew reply represent require resolve respond
save say see seek select send serve settle share show solve speak spend spoke suggest suppose take talk teach tell thank think train translate treat understand update use visit wait want welcome work write`
  .trim()
  .split(/\s+/)
  .filter((word) => word !== 'spoke')

const alsoNouns =
  `answer ask attach attend audit balance benefit book call care change check claim close comment commit contact cover cut deal demand design draft end estimate exchange experience fail fill fit fix forward gain guess hand handle hold hope influence interest interview invest issue judge lack
launch like look market mark mind move name need notice open order own plan play point promise question raise reach read record refer regret relate remain report request research rest return review run schedule search sign sound start state stay stop study supply support switch test touch track travel try turn value view walk watch wish wonder`
    .trim()
    .split(/\s+/)

const stressedAtEnd = new Set([
  'begin',
  'commit',
  'forget',
  'prefer',
  'refer',
  'permit',
  'admit',
  'submit',
  'regret',
  'occur',
  'transfer',
  'upset',
])
const byBase = new Map(
  irregular.map(([base, past, participle]) => [base, { past: past.split('/'), participle: participle.split('/') }]),
)

export const verbBases: ReadonlySet<string> = new Set([...irregular.map(([base]) => base), ...onlyVerbs, ...alsoNouns])
/** Bases that are not nouns as well. */
export const plainVerbBases: ReadonlySet<string> = new Set(
  [...onlyVerbs, ...irregular.map(([base]) => base)].filter(
    (word) =>
      !/^(?:run|cut|hit|set|deal|let|bear|lead|put|read|show|stand|stick|split|spread|win|drink|drive|fall|fly|feel|find|ring|ride|rise|sleep|swim|wear|wake|tear|draw|dig|catch|build|fight|lie|lay|cost|be|have|do|go|freeze|shake|sink|present|offer|talk|work|visit|use|welcome|train|treat|reply|help|share|save|update|wait|want|benefit|appeal|swear|bite|blow|bend|beat|break|hang|hide|hold|mistake|say|steal|throw|think|lend|hire)$/.test(
        word,
      ),
  ),
)

/** Past forms that are no participles: 'wrote', 'went'. */
export const pastOnly: ReadonlyMap<string, string> = new Map(
  irregular.flatMap(([base, past, participle]) =>
    past
      .split('/')
      .filter((form) => !participle.split('/').includes(form) && form !== base)
      .map((form) => [form, base] as const),
  ),
)
/** Participles that are no past forms: 'written', 'gone'. */
export const participleOnly: ReadonlyMap<string, string> = new Map(
  irregular.flatMap(([base, past, participle]) =>
    participle
      .split('/')
      .filter((form) => !past.split('/').includes(form) && form !== base && form !== 'gotten')
      .map((form) => [form, base] as const),
  ),
)
/** Every irregular past form, with its base. */
export const irregularPast: ReadonlyMap<string, string> = new Map(
  irregular.flatMap(([base, past]) =>
    past
      .split('/')
      .filter((form) => form !== base)
      .map((form) => [form, base] as const),
  ),
)

/** 'teached' to 'teach': the form a regular verb would have, where it is wrong. */
export const irregularByRegularPast: ReadonlyMap<string, string> = new Map(
  irregular.flatMap(([base, past]) =>
    past.split('/').includes(regularPast(base)) || base === 'be' || base === 'show' || base === 'prove'
      ? []
      : [[regularPast(base), base] as const],
  ),
)

export function participleOf(base: string): string {
  return byBase.get(base)?.participle[0] ?? regularPast(base)
}

export function pastOf(base: string): string {
  return byBase.get(base)?.past[0] ?? regularPast(base)
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return `${doubled(base)}ed`
}

export function ingOf(base: string): string {
  if (base === 'be') return 'being'
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`
  return `${doubled(base)}ing`
}

export function thirdPersonOf(base: string): string {
  if (base === 'have') return 'has'
  if (base === 'be') return 'is'
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return `${base}s`
}

/** 'plan' becomes 'plann' before -ed and -ing. */
function doubled(base: string): string {
  const short = /^[^aeiou]*[aeiou][bdfgklmnprt]$/.test(base)
  return (short || stressedAtEnd.has(base)) && !/[wxy]$/.test(base) ? base + base.slice(-1) : base
}

/** The base of a regular past form ('discussed'), when it is one of the verbs known here. */
export function baseOfPast(word: string): string | null {
  const irregularBase = irregularPast.get(word) ?? participleOnly.get(word)
  if (irregularBase !== undefined) return irregularBase
  if (!word.endsWith('ed')) return null
  const stem = word.slice(0, -2)
  const candidates = [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')]
  return candidates.find((base) => verbBases.has(base)) ?? null
}

/** The base of a third-person form: 'works', 'has'. */
export function baseOfThirdPerson(word: string): string | null {
  if (word === 'has') return 'have'
  if (word === 'does') return 'do'
  const candidates = [word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')]
  return word.endsWith('s') ? (candidates.find((base) => base !== word && verbBases.has(base)) ?? null) : null
}

/** The base of an -ing form. */
export function baseOfIng(word: string): string | null {
  if (!word.endsWith('ing')) return null
  const stem = word.slice(0, -3)
  return (
    [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/y$/, 'ie')].find((base) => verbBases.has(base)) ??
    null
  )
}
