/** Groups of words that stand for one another in the phrases of `cues/`, in the notation of `cue.ts`. */

export const wordLists: Readonly<Record<string, readonly string[]>> = {
  /** Somebody who is not the reader. */
  other: [
    '(someone|somebody)',
    'NAME',
    'another (was|is|has|had)',
    'another (candidate|applicant|person|profile|finalist|colleague|individual|contender|man|woman|lady|gentleman|guy|chap|option|one|of)',
    '(a|an|the|some|our|their) {adj}? {adj}? (candidate|candidates|applicant|applicants|person|profile|profiles|individual|colleague|finalist|hire|fellow|chap|lad|girl|lady|gentleman|guy|man|woman)',
    'the {adj}? one (who|with|whose|that|from)',
    '(other|others|different|stronger|internal|external) (candidate|candidates|applicant|applicants|people|person|finalist|finalists|profiles|individuals|contenders|options)',
    '(others|people|those|candidates|applicants|individuals|persons|profiles|folks) (who|whose|with|that|closer|better|more|already)',
    'one of (our|the|their) {adj}? {adj}? (own|others|other|staff|team|colleagues|interns|trainees|apprentices|students|volunteers|supervisors|people|temps|guys|lads|ladies)',
    '(the|our) (intern|trainee|apprentice|temp|deputy|others|other)',
    'internally',
  ],
  adj: [
    '(other|different|stronger|internal|external|local|experienced|suitable|suited|senior|junior|more|better|closer|very|particular|former|current|existing|young|younger|older|second|first|single|matching|qualified|relevant|advanced|specific|strong|final|further|previous|returning|remaining|third|fellow|new|closely|directly|recently|slightly|marginally|immediately|highly|long|own|right|ideal|successful|preferred|chosen|appointed|winning)',
  ],
  chosen: [
    '(chose|chosen|selected|picked|appointed|hired|preferred|favored|retained|took|taken|employed|engaged|recruited|signed|nominated|recommended|shortlisted)',
    '(settled|decided|plumped|opted|went|gone|landed|agreed|voted|come down|came down) (on|for|with|in favor of|upon)',
    '(took|taken|brought) on',
    'said yes to',
    'choose for',
  ],
  role: [
    '(role|roles|job|jobs|position|positions|post|posts|vacancy|vacancies|place|places|spot|spots|seat|seats|opening|openings|opportunity|requisition|req|assignment|contract|appointment|function|chair|headcount|vacature|stelle|shift|posting)',
  ],
  hiring: [
    '(hiring|recruitment|recruiting|hires|headcount|vacancies|appointments|positions|vacancy|position|post|role|job|process|search|requisition|req|recruitments|filling|intake)',
  ],
  /** Whoever speaks for the employer. */
  they: [
    '(i|we|he|she|they|us|everyone|everybody|all|management|leadership|head office|hq|corporate)',
    '(the|our|his|her|my) {adj}? (panel|committee|team|board|director|directors|client|management|owner|owners|boss|manager|department|partners|partner|group|company|firm|trustees|governors|council|chef|dean|jury|colleagues|colleague|family|brother|sister|wife|husband|faculty|head|chair|ceo|cfo|cto|coo)',
  ],
  weekday: ['(monday|tuesday|wednesday|thursday|friday|saturday|sunday)'],
  month: [
    '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)',
  ],
  /** A day or an hour on which one could meet. */
  when: [
    '{weekday}',
    '(tomorrow|today|tonight|next week|this week|this afternoon|this morning|this evening|that week|any (day|time|morning|afternoon|evening)|one (day|morning|afternoon|evening))',
    '(the)? #',
    '(the (week|beginning|start|end|middle) of)',
    '{month}',
    '(half|quarter) (past|ten|nine|two|three|eleven|one|four)',
    '(noon|midday|lunchtime|lunch)',
  ],
  /** What a candidate is asked for. */
  paper: [
    '(references|reference|referees|referee|certificate|certificates|passport|id|license|licence|licences|transcript|transcripts|payslip|payslips|diploma|diplomas|degree|degrees|portfolio|sample|samples|copy|copies|scan|scans|proof|documents|document|documentation|papers|form|forms|details|cv|address|number|visa|permit|pdf|file|link|ctc|salary|notice period|availability|photo|photograph|photos|background check|dbs|checks|statement|paragraph|names|contact|contacts|registration|screenshot|reel|showreel|code|repo|repository|questionnaire|expectations|list|figures|translation|evidence|confirmation|declaration|consent|signature|ssn|medical|vaccination|immunisation|work permit)',
  ],
  /** Steps of a selection. */
  step: [
    '(round|rounds|stage|step|interview|conversation|discussion|panel|assessment|presentation|task|exercise|case study|case|test|exercise|exercises|trial|tryout|visit|session|workshop|chat|meeting|call|demo|audition|assignment|challenge|day|shift|lesson|talk|loop|tour|viva)',
  ],
}
