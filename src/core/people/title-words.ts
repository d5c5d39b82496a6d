/** Whether a line of a signature says what somebody does, by words of titles in seven languages. */

const words = [
  // English
  'engineer(?:ing)?|developer|architect|scientist|analyst|designer|researcher|manager|management|director|head|lead(?:er)?|chief|officer|president|vp|svp|evp|c[efimot]o|cpo|chro|founder|co-founder|partner|principal|owner|recruit(?:er|ing|ment)|talent|people|human resources|hr|hrbp|coordinator|consultant|adviser|advisor|associate|assistant|specialist|administrator|editor|professor|lecturer|accountant|counsel|attorney|supervisor|sourcer|producer|strategist|nurse|teacher|product owner|scrum master',
  // German
  '\\p{L}*(?:leiter|leitung|referent|entwickler|berater|beauftragte[r]?|vorstand|sachbearbeiter|assistent|ingenieur|geschäftsführer|gründer|inhaber|mitarbeiter)(?:in)?|personal(?:abteilung|wesen)?|prokurist(?:in)?',
  // French
  'directeur|directrice|responsable|chargée?|cheffe?|ingénieure?|gérante?|consultante?|recrut(?:eur|euse|ement)|ressources humaines|développeu(?:r|se)|fondat(?:eur|rice)|conseill(?:er|ère)|adjointe?',
  // Spanish, Italian, Portuguese, Dutch
  'directora?|gerente|jefe|jefa|ingenier[oa]|responsabile|direttore|direttrice|ingegnere|coordenadora?|diretora?|engenheir[oa]|recursos humanos|risorse umane|directeur|medewerker|adviseur|teamleider|oprichter',
].join('|')

const titleWord = new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'iu')

/** A sentence is none, however many of the words it has. */
export const isTitle = (text: string): boolean =>
  titleWord.test(text) && !/[.!?]\s+\p{L}|[?!]$|\b(?:I|we|you|ich|wir|Sie|nous|vous)\b/u.test(text)
