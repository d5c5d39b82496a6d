/**
 * The words of absence notes in German, French, Spanish, Italian, Dutch and Portuguese. What they add up to is decided
 * in `foreign-absence.ts`; English notes are told by the cues and the learned weights.
 */

/** Said of somebody who is away; `\b` knows no accents, so the edges are looked at by hand. */
export const awayWords = edged([
  // German
  'nicht (?:im (?:büro|hause?|dienst|office)|erreichbar|da|am arbeitsplatz|am platz|verfügbar)',
  '(?:im|in|in der) (?:urlaub|elternzeit|mutterschutz|sonderurlaub|betriebsferien|kur|reha|pflegezeit)',
  'auf (?:dienstreise|geschäftsreise|reisen|einer? (?:messe|dienstreise|fortbildung|tagung)|der messe)',
  '(?:ortsabwesend|abwesend|krankgeschrieben|krank|betriebsurlaub|betriebsferien)',
  'außer haus',
  // French
  'absente?s?(?: du bureau)?',
  'en (?:congés?|vacances|déplacement|formation|arrêt(?: maladie)?|télétravail partiel)',
  'hors du bureau',
  'fermée?s? pour (?:congés|les vacances|les fêtes|travaux)',
  '(?:pas|ne suis pas) (?:au bureau|joignable|disponible)',
  // Spanish
  'de (?:vacaciones|viaje|baja(?: médica| por maternidad| por paternidad)?|permiso|excedencia)',
  'fuera(?: de (?:la )?oficina)?',
  'ausentes?',
  'no (?:estoy|estaré) (?:disponible|en la oficina|en el despacho)',
  // Italian
  '(?:in ferie|in trasferta|in maternità|in malattia|in congedo|in aspettativa|in viaggio|fuori (?:ufficio|sede)|assent[ei]|assenza)',
  'chius[aoi] per (?:ferie|festività)',
  // Dutch
  '(?:met|op|in) (?:vakantie|verlof|zwangerschapsverlof|ouderschapsverlof|ziekteverlof|studieverlof|reis|zakenreis|cursus)',
  'afwezig',
  'niet (?:op kantoor|bereikbaar|aanwezig|beschikbaar)',
  'wegens (?:ziekte|vakantie)',
  // Portuguese
  'de (?:férias|licença(?: de maternidade| médica)?|baixa(?: médica)?)',
  '(?:fora do escritório|(?:estou|estarei|estaremos|estamos) fora)',
  'em (?:viagem(?: de (?:serviço|trabalho|negócios))?|gozo de férias|formação)',
])

/** Said of the day on which somebody is there again. */
export const backWords = edged([
  'wieder (?:da|zurück|erreichbar|im (?:büro|hause?|dienst)|für sie|für dich|am platz|hier)',
  '(?:zurück|rückkehr)',
  '(?:de retour|retour|réouverture|rouvr(?:e|ons|ent|ira|irons|iront)|je reprends|je reprendrai|reprise|(?:de|à) nouveau (?:joignable|disponible|présente?|au bureau))',
  '(?:volver[ée]|vuelvo|regreso|regresar[ée]|me reincorporo|me reincorporaré|de vuelta|de nuevo)',
  '(?:rientro|rientrerò|tornerò|torno|di nuovo|nuovamente|di ritorno|riapr(?:e|iamo|irà))',
  '(?:terug|weer (?:wel|bereikbaar|aanwezig|op kantoor|beschikbaar|aan het werk))',
  '(?:retorno|retornarei|regressarei|regresso|reabertura|reabr(?:e|imos)|volto|voltarei|de volta|novamente)',
])

/** A day after these is the last one away. */
export const untilWords =
  /(?<!\p{L})(?:bis(?: zum)?|jusqu['’]au|jusqu['’]à|au|hasta(?: el)?|al|fino al|sino al|tot|t\/m|até(?: ao| o| a)?|a)(?: (?:einschließlich|inklusive|inkl\.?|en met|zum))*(?:,? \p{L}+,?)?\s*(?:dem |den |el |le |il |o |de )?$/u

export const includingWords =
  /(?:einschließlich|inklusive|inkl\.?|inclus|inclusive|incluido|compreso|incluso|en met|t\/m)/u

/** Such words are about the candidacy, and a standing note does not speak of it. */
export const candidacyWords =
  /(?:bewerb|vorstellungsgespräch|entscheid|zusage|absage|angebot|vertrag|stelle\b|candidatur|candidature|entretien|décision|embauche|recrutement|poste\b|entrevista|decisi[oó]n|oferta|contrat|puesto|colloquio|decisione|offerta|posizione|sollicit|besluit|gesprek|vacature|contract|decisão|vaga\b|proposta)/u

export const monthWords: ReadonlyMap<string, number> = new Map(
  [
    'januar jänner janvier enero gennaio januari janeiro jan',
    'februar feber février febrero febbraio februari fevereiro feb févr',
    'märz mars marzo maart março mrz',
    'april avril abril aprile apr avr',
    'mai mayo maggio mei maio',
    'juni juin junio giugno junho jun',
    'juli juillet julio luglio julho jul juil',
    'august août agosto augustus aug',
    'september septembre septiembre setiembre settembre setembro sept sep',
    'oktober octobre octubre ottobre outubro okt oct',
    'november novembre noviembre novembro nov',
    'dezember décembre diciembre dicembre december dezembro dez déc dec',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
)

/** As whole words, also of letters with accents. */
export function edged(alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}
