/**
 * Whether the person tells that it went badly, or that it didn't; null when the sentence says neither.
 * What comes after a 'but' counts more, and a bad sign more than a good one beside it.
 */

const anyOf = (...phrases: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${phrases.join('|')})(?!\p{L})`, 'iu')

/** Alone between two stops: 'Bad.', ', so dumb.' */
const alone = (...words: readonly string[]): RegExp =>
  new RegExp(
    String.raw`(?:^|[.!?,;:/–-]\s*)(?:(?:so|really|very|pretty|totally|all)\s+)?(?:${words.join('|')})\s*(?:$|[.!?,;/–-])`,
    'iu',
  )

const some = String.raw`(?:[\p{L}'’]+\s+){0,3}?`
const one = String.raw`(?:[\p{L}'’]+\s+)?`
const device =
  'network|camera|cam|mic|microphone|internet|wifi|wi-fi|connection|laptop|headset|sound|audio|video|screen|line|zoom'
const theirs = '(?:he|she|they|both|everyone|nobody|the\\s+\\p{L}+|\\p{Lu}\\p{L}+)'

/** Sound bad and are not. */
const notSoBad = anyOf(
  'not\\s+(?:too\\s+|so\\s+|half\\s+|that\\s+|as\\s+)?(?:bad|shabby|terrible|awful)',
  "was(?:n['’]?t|\\s+not)\\s+(?:too\\s+|so\\s+|as\\s+|that\\s+)?(?:bad|terrible|awful)",
  "could(?:n['’]?t)?\\s+have\\s+(?:been\\s+worse|gone\\s+(?:any\\s+)?better|asked\\s+for\\s+more)",
  "could(?:\\s+have|['’]?ve)\\s+been\\s+worse|can['’]?t\\s+complain|no\\s+complaints|no\\s+disaster|nicht\\s+schlecht|pas\\s+mal|niet\\s+slecht",
)

const bad: readonly RegExp[] = [
  anyOf(
    'bombed|flunked|botched|tanked|bungled|fluffed|muffed|flopped|blew\\s+(?:it|that|the)|blown\\s+it|screwed|messed\\s+(?:it\\s+|that\\s+)?up|fucked|cocked\\s+(?:it\\s+)?up|stuffed\\s+(?:it\\s+)?up|ballsed|fudged|butchered',
    'stumbled|stuttered|stammered|mumbled|rambled|waffled|babbled|choked|froze|blanked|went\\s+blank|drew\\s+a\\s+blank|tripped\\s+over|fumbled|floundered|panicked|cried|burst\\s+into\\s+tears|struggled|crashed\\s+and\\s+burned|overran',
    'disaster|train\\s?wreck|car\\s+crash|catastroph\\p{L}*|shambles|fiasco|nightmare|(?:a|hot|total|complete)\\s+mess|horror\\s*show|shit\\s?show|dumpster\\s+fire|katastrophe|désastre|ramp',
  ),
  anyOf(
    `(?:went|going|go|gone|was|is|did|felt|feel|came\\s+across|ran|mostly|pretty|very|really|kinda|quite|so|all)\\s+${one}${one}(?:badly|terribl[ey]|horribl[ey]|awful(?:ly)?|poorly|bad|dreadful(?:ly)?|rubbish|shit|crap|south|sideways|pear[- ]shaped|downhill|wrong|rough|cringe\\p{L}*|painful|lousy|miserabl[ey]|mortif\\p{L}*|awkward|off\\s+the\\s+rails|over\\s+my\\s+head)`,
    `(?:did(?:n['’]?t|\\s+not)|was(?:n['’]?t|\\s+not)|were(?:n['’]?t|\\s+not)|never)\\s+${one}(?:go\\s+(?:so\\s+|very\\s+|too\\s+|that\\s+|as\\s+)?(?:well|great|smoothly|good|planned)|my\\s+(?:best|day|finest)|good|great|able\\s+to|impressed|convinced|do\\s+(?:so\\s+|very\\s+|that\\s+)?well|prepared|at\\s+my\\s+best|feel\\s+(?:good|it|right)|seem\\s+${one}(?:into|impressed|interested|keen|convinced|happy|sold)|(?:look|sound)\\s+(?:impressed|convinced|keen|interested|happy)|click|like\\s+(?:me|my)|have\\s+(?:a|an|any|good)\\s+${one}(?:answers?|clue)|know\\s+(?:the\\s+answer|what\\s+to\\s+(?:say|answer)|any|half|how\\s+to)|(?:got|get)\\s+to\\s+(?:the|my|show|say|finish|talk|explain|ask)|get\\s+(?:finished|the\\s+(?:answer|question)|it\\s+across|my\\s+point))`,
    `(?:could\\s?n['’]?t|could\\s+not|can['’]?t|cannot|unable\\s+to|(?:was|were)?n?['’]?t?\\s*not\\s+able\\s+to|wasn['’]?t\\s+able\\s+to|failed\\s+to|no\\s+idea\\s+(?:what|how)\\s+to)\\s+(?:really\\s+|even\\s+|properly\\s+)?(?:answer|explain|think|solve|finish|come\\s+up|find|speak|get\\s+(?:a\\s+word|my|the|it)|express|demonstrate|complete|convince|open|name|follow|keep\\s+up|hear\\s+(?:them|him|her|me)|show|do|stop|say|(?:remember|recall)(?!\\s+(?:[\\p{L}'’]+\\s+)?(?:name|names|surname|who|when|what|title)))`,
    'no\\s+idea\\s+(?:what|how)\\s+to\\s+(?:say|answer)|had\\s+no\\s+(?:answers?|clue|idea)|i\\s+had\\s+nothing|ran\\s+out\\s+of\\s+(?:time|things)|talked\\s+too\\s+\\p{L}+|over\\s?shared',
  ),
  anyOf(
    "not\\s+(?:great|good|my\\s+(?:best|day|finest)|well|ideal|brilliant|so\\s+(?:good|great|well|hot)|too\\s+(?:good|great|well|hot)|happy\\s+with|hopeful|optimistic|confident|convinced|selected|impressed|convincing)|could(?:\\s+have|['’]?ve|\\s+of)\\s+(?:gone|been|done)\\s+better",
    '(?:awful|terrible|horrible|dreadful|rubbish|shit|rough)\\s+(?:interview|chat|call|one|experience|day|start|meeting)|out\\s+of\\s+my\\s+(?:depth|league)|under\\s?prepared|unprepared|hated\\s+(?:me|it|every)|no\\s+(?:chemistry|rapport)|made\\s+a\\s+fool|embarrass\\p{L}*|mortif\\p{L}*|awkward\\p{L}*|cringe\\p{L}*|kicking\\s+myself|gutted|devastated|bad\\s+(?:feeling|vibes?|day)|off\\s+day|tough\\s+crowd|nervous\\s+wreck|too\\s+nervous|so\\s+nervous|voice\\s+shook',
    'nerves\\s+(?:got|took|won)|lost\\s+(?:connection|my\\s+\\p{L}+|them|him|her|the\\s+plot)|got\\s+(?:\\p{L}+ly\\s+)?(?:stuck|lost|tongue[- ]?tied|flustered|confused|muddled|caught\\s+out|destroyed|roasted|torn|defensive|nervous|emotional|angry|cut\\s+(?:off|short))|felt\\s+(?:sick|ill|nauseous|stupid|small|lost|like\\s+an?\\s+idiot)|dying\\s+inside|ate\\s+me\\s+alive',
    "i\\s+(?:was|arrived|turned\\s+up|got\\s+there|showed\\s+up|came)\\s+(?:[\\p{L}\\d]+\\s+){0,3}late|\\d+\\s+min\\p{L}*\\s+late\\s+(?:to|for|at)|hour\\s+late|overslept|stupid\\s+(?:answer|me|mistake|of\\s+me)|idiot|dumb\\s+(?:answer|mistake|thing)|tongue[- ]?tied|(?:pay|salary|money|rate)\\s+too\\s+(?:early|soon)|mixed\\s+up|wrong\\s+(?:company|name|answer|slides?|building|address|room)|i['’]?m\\s+too\\s+\\p{L}+|i\\s+was\\s+too\\s+\\p{L}+",
    'looked\\s+at\\s+(?:her|his|their|the)\\s+(?:watch|clock|phone)|checked\\s+(?:her|his|their)\\s+(?:watch|phone)|yawn\\p{L}*|sighed|frowned|rolled\\s+(?:her|his|their)\\s+eyes|cut\\s+(?:me|it|the\\s+\\p{L}+)\\s+(?:off|short)|ended\\s+it\\s+(?:\\S+\\s+){0,2}early|kept\\s+interrupting',
    `${theirs}\\s+(?:seemed|looked|sounded|was|were)\\s+${one}(?:bored|annoyed|unimpressed|disappointed|put\\s+off|horrified|irritated|underwhelmed)|unimpressed|lukewarm`,
    '(?:dropped|stalled|broke|smashed|burn(?:ed|t)|scratched|flooded|ruined|killed|dented|wrecked|jammed|spoiled|spilt|spilled|knocked\\s+over|forgot|mispronounced)\\s+(?:the|a|an|my|her|his|their|one|it|two|three|\\d|half|every\\p{L}*|what|to)|burnt',
    "(?:i\\s+)?doubt\\s+(?:it|i|they|they['’]ll|i['’]ll)|don['’]?t\\s+think\\s+(?:i|it|they|he|she)\\s+(?:got|went|liked|will|heard|understood|believed)|no\\s+chance|won['’]?t\\s+get\\s+(?:it|this|the)|not\\s+holding\\s+my\\s+breath|failed\\s+(?:the|my|that|it)|off\\s+the\\s+rails|should\\s+have\\s+prepared|said\\s+don['’]?t\\s+call\\s+us",
  ),
  anyOf(
    `(?:my|the)\\s+(?:${device})\\s+${one}(?:died|cut|broke|crashed|dropped|kept|failed|froze|went|gave|lagged|wasn['’]?t|didn['’]?t|wouldn['’]?t|was\\s+(?:gone|off|dead|awful|terrible|bad))`,
  ),
  anyOf(
    `lief\\s+${some}(?:schlecht|mies|nicht|schief)|(?:ging|liep)\\s+${some}(?:slecht|niet|mis|fout|schief|daneben)|schief\\s?gelaufen|schiefgegangen|verhauen|verkackt|vermasselt|versemmelt|verpatzt|blackout|war\\s+nicht\\s+(?:so\\s+)?(?:gut|toll|super|ok)|kein\\s+gutes\\s+gefühl|gestottert|gestammelt`,
    'mal\\s+passée?|ratée?|foirée?|pas\\s+(?:terrible|bien|génial|top|convaincue?)|nulle?|bafouill\\p{L}*|bégay\\p{L}*|slecht|niet\\s+(?:zo\\s+)?(?:goed|best)|gestotterd|gestuntel\\p{L}*|dichtgeklapt',
  ),
  alone(
    'bad',
    'terrible',
    'awful',
    'horrible',
    'dreadful',
    'ugh+',
    'dumb',
    'stupid',
    'cringe',
    'meh',
    'so-so',
    'rubbish',
    'rough',
    'oof',
    'yikes',
    'facepalm',
    'bad idea',
    'big mistake',
    'stupid idea',
    'brutal',
    'painful',
    'not great',
    'oh dear',
    'oops',
  ),
  /(?:^|\s):['’]?-?[(/](?!\w)|☹|🙁|😞|😢|😭|😩|😫|😔|😖|😣|🙈|👎|💀|🤦|😬|😰|😓|🤮|🫠/u,
]

/** The person's own mishap, whatever it was: 'I sneezed', 'I confused two Burgundies'. */
const mishap =
  /(?<!\p{L})(?:i|hab(?:e)?\s+mich|me\s+suis|j['’]ai|ik\s+heb)\s+(?:[\p{L}]+\s+){0,2}?(?:confused|mistook|misread|misheard|misunderstood|mispronounced|spilled|spilt|dropped|tripped|slipped|fell|laughed|giggled|swore|cursed|argued|apologi[sz]ed|lied|sweated|shook|trembled|cried|wept|yawned|interrupted|contradicted|stalled|crashed|broke|burnt|burned|melted|forgot|skipped|missed|lost|mixed|muddled|overcooked|undercooked|guessed|bluffed|googled|verhaspelt|verlaufen|verspätet|vertan|trompée?|perdue?|brûlée?|oubliée?|raté)(?!\p{L})/iu

const good: readonly RegExp[] = [
  anyOf(
    `(?:went|going|gone|go|was|felt|feeling|feel|lief|ging|verlief|all|think\\s+it|it['’]s|seemed|interview)\\s+${some}(?:well|great|good|fine|ok|okay|okey|alright|all\\s+right|smooth(?:ly)?|brilliant(?:ly)?|fantastic(?:ally)?|amazing(?:ly)?|excellent(?:ly)?|perfect(?:ly)?|awesome|superb(?:ly)?|swimmingly|nicely|decent(?:ly)?|solid|strong|better\\s+than\\s+(?:i\\s+)?(?:expected|feared|thought|hoped)|confident|positive|natural|relaxed|easy|gut|super|prima|goed|lekker|top|like\\s+a\\s+dream|a\\s+(?:hit|success|triumph|breeze|dream|blast))`,
    '(?:nailed|aced|smashed|crushed|killed|rocked|owned|slayed)\\s+(?:it|that|this|the|them|everything)|knocked\\s+it\\s+out',
    '(?:loved|really\\s+enjoyed|enjoyed)\\s+(?:it|that|every|the\\s+\\p{L}+|talking)|(?:loved|liked|likes|loves)\\s+(?:me|my\\s+\\p{L}+)|think\\s+(?:he|she|they)\\s+(?:really\\s+)?(?:liked|loved)',
    `${theirs}\\s+(?:seemed|was|were|sounded|looked)\\s+${one}(?:impressed|keen|happy|pleased|interested|delighted|sold)|seemed\\s+(?:to\\s+like|into\\s+(?:it|me))|said\\s+yes|complimented|praised`,
  ),
  /(?:^|[.!,;]\s*)(?:it\s+|that\s+)?was\s+(?:really\s+|very\s+|super\s+|so\s+)?(?:nice|lovely|fun|great|good|fine|alright)(?!\s+\p{L})/iu,
  /(?<!\p{L})i\s+(?:think\s+i\s+)?(?:coped|survived|managed|nailed)(?!\p{L})/iu,
  /(?:^|[.!,;]\s*|\bi\s+)(?:really\s+)?loved\s/iu,
  anyOf(
    '(?:nice|good|great|positive|very\\s+good|strong|best|gutes|goed|bonn?e?)\\s+(?:feeling|vibes?|gut\\s+feeling|gefühl|gevoel|feel|energy|chemistry|rapport|impression|ambiance|one|interview|chat|talk|conversation|meeting|yarn|natter|craic|laugh|day|time|session|experience|energy)|bauchgefühl\\s+(?:gut|super|ok)|gute[rs]?\\s+eindruck|goede\\s+indruk',
    'held\\s+(?:up|my\\s+own)|clicked|hit\\s+it\\s+off|got\\s+on\\s+(?:\\p{L}+\\s+)?well|went\\s+better|piece\\s+of\\s+cake|in\\s+the\\s+bag|on\\s+fire|walk\\s+in\\s+the\\s+park|a\\s+breeze|plain\\s+sailing|best\\s+(?:interview|chat|one)|came\\s+across\\s+well|over\\s+the\\s+moon|buzzing|chuffed|stoked|hopeful|optimistic',
    "(?:happy|pleased|satisfied|content)\\s+with\\s+(?:it|how|that|myself|my)|(?:pretty|quite|very|really|both)\\s+happy|proud\\s+of|(?:think|reckon)\\s+i(?:['’]m|\\s+am|['’]ve)?\\s+(?:did|got|nailed|in|done\\s+(?:ok|okay|well|fine|great))|in\\s+with\\s+a\\s+(?:shot|chance)|promising|spot\\s+on",
    `did\\s+${one}(?:well|great|good|fine|ok|okay)|(?:did|defended|handled|answered|managed|explained|recovered|survived|coped)\\s+(?:(?:it|that|them|everything|myself|most)\\s+)?(?:ok|okay|well|fine|alright|nicely)`,
    `(?:gut|super|bestens|prima)\\s+gelaufen|lief\\s+${some}(?:gut|super|prima|rund|toll|bestens|ok|okay|klasse)|(?:s['’]est\\s+)?(?:très\\s+|plutôt\\s+)?bien\\s+passée?|ça\\s+(?:va|allait|a\\s+été)|nickel|(?:ging|liep)\\s+${some}(?:goed|lekker|prima|top)|goed\\s+gegaan|(?:leuk|goed|fijn|prettig|prima|top)\\s+gesprek|gutes\\s+gespräch|c['’]est\\s+bon|vond\\s+(?:mijn|me)\\s+\\p{L}+\\s+(?:sterk|goed|leuk)|bon\\s+(?:entretien|échange|feeling)|ach+a|badhiya`,
  ),
  alone(
    'good\\s+as\\s+gold',
    'easy\\s+chat',
    '(?:heel|erg|super|hartstikke)\\s+leuk',
    'super\\s+gefühl',
    'good(?:\\s+only)?',
    'great',
    'brilliant',
    'excellent',
    'decent',
    'solid',
    'promising',
    'fantastic',
    'awesome',
    'super',
    'perfect',
    'smooth',
    'easy',
    'easy\\s+as',
    'gut',
    'top',
    'felt\\s+solid',
    'went\\s+well',
    'all\\s+good',
  ),
  /👍|🎉|😀|😃|😄|😁|🙂|😊|🥳|💪|😎|🤩|🙌|✨|(?:^|\s)(?::-?\)|;-?\)|:D)(?=\s|$|[.,!])/u,
]

export function readWentPoorly(text: string): boolean | null {
  const pieces = text.split(/(?<!\p{L})(?:but|aber|mais|maar|although|though|however|still)(?!\p{L})/iu)
  for (const piece of pieces.toReversed()) {
    const heard = piece !== text && grudging.test(piece) ? false : hear(piece)
    if (heard !== null) return heard
  }
  return null
}

/** 'strange but ok' */
const grudging =
  /^\s*(?:(?:it|i|all|that)\s+)?(?:was\s+|is\s+|went\s+)?(?:pretty\s+|quite\s+|kind\s+of\s+)?(?:ok|okay|fine|alright|all\s+right|good|great)(?!\p{L})/iu

function hear(piece: string): boolean | null {
  if (notSoBad.test(piece)) return false
  if (mishap.test(piece) || bad.some((sign) => sign.test(piece))) return true
  return good.some((sign) => sign.test(piece)) ? false : null
}
