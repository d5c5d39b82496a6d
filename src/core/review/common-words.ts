/** Ordinary words that may stand with a capital and are never taken for a slip of somebody's name. Folded. */
import { hardWords, softWords } from '../quick-add/ordinary-words.ts'

const openers = new Set(
  `
  a about above accept according across actually after afterwards again against ago all allow almost alone along already also although altogether always am among an and another any anybody anyone anything anyway apart appreciate are around as ask asked at attached away
  back based be because become been before began behind being below beside besides best better between beyond both brief bring but by call came can cannot care carry certain certainly change chance clear clearly close come coming company congratulations consider could
  date day dean dear decide despite did do does done down due during each early earlier easy either else enclosed end enjoy enjoyed enough even ever every everybody everyone everything except expect
  faced fair far feel few finally find first five follow following for forward found four from full further gave general given glad go going good grateful great had half hand happy hard has have having he hear hearing hello help hence her here hers herself hi him himself his hold hope hoped hoping how however
  i if in indeed instead interest into is it its itself job join just keep kind know known last late later latter lean least less let letter like likely likewise line link list little long look looking made main make making many march mark may maybe me mean meanwhile meet meeting mere met might mine mind mon monday more moreover most much must my myself
  name namely near nearly need neither never nevertheless new news next nice nine no nobody none nor not note nothing now of off offer often old on once one only onto open or order other others otherwise our ours out over own
  part past perhaps place plan please point post put question quite rather read real really regarding regards regardless report right role said sales same saturday say see seeing seen send sent seven several shall share she short should show since six sixth small so some somebody someone something sometimes soon sorry start started still such sunday sure
  take talk talking team tell ten than thank thanks that the their theirs them then there therefore these they thing think third this those though thought three through throughout thursday thus till time to today together told tomorrow tonight too took toward towards tuesday turn twice two under unless unlike until up upon us use used usually
  very visit wait waiting want was watch way we wednesday week weeks welcome well went were what whatever when whenever where whereas wherever whether which while who whoever whole whose why will wish wishes with within without wonder word work working would write writing year years yes yesterday yet you young your yours yourself
  april august autumn december english february french friday german january july june march november october september spring summer winter british american european indian dutch
  director head manager lead leader senior junior chief officer engineer analyst planning product sales marketing finance operations people human resources partner principal associate assistant research data design
  `
    .trim()
    .split(/\s+/),
)

export function isCommonWord(folded: string): boolean {
  return openers.has(folded) || hardWords.has(folded) || softWords.has(folded)
}
