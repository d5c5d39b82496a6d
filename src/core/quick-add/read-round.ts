/** Which kind of round it was. Where two fit, the earlier in `roundKinds` is meant. */

export const roundKinds = ['panel', 'technical', 'final', 'phone', 'video', 'onsite'] as const

export type RoundKind = (typeof roundKinds)[number]

const signs: Readonly<Record<RoundKind, RegExp>> = {
  panel:
    /\b(?:(?<!(?:control|solar|electrical|switch)\s)panel(?:lists?|ists?|s|led)?(?!\s*(?:room|beat|board|heat))|jury|committee\s+of\s+\w+|(?:selection|hiring|search|interview|appointment)\s+(?:committee|board)|board\s+of\s+(?:\d|three|four|five|six)|berufungskommission|auswahlkommission|gremium|(?:[3-9]|three|four|five|six|seven)\s+(?:people\s+)?(?:across\s+the\s+table|interviewers\s+at\s+once)|commissie)\b/iu,
  technical:
    /\b(?:technical(?:ly)?(?!\s+(?:writer|support|lead|director|manager|officer|assistant|author|architect|recruiter|sales|sergeant|consultant|specialist|project|program\w*|product|account|editor|artist|designer|problems?\s+with|issues?|glitch\w*|difficult\w*))|tech\s+(?:round|interview|screen|test|chat|call|session|stage|task)|coding|live[- ]?cod\w*|white\s?board\w*|system[s]?\s+design(?!er)|pair[- ]?programming|pairing\s+(?:session|exercise|interview|round)|hacker\s?rank|leet\s?code|code\s+(?:review|test|challenge|pairing)|coderpad|algorithms?|sql\s+(?:test|round|questions)|fachinterview|fachgespräch|technisches?\s+(?:interview|gespräch|runde)|entretien\s+technique|test\s+technique|technisch\s+gesprek|technische\s+(?:ronde|runde))\b/iu,
  final:
    /\b(?:(?:final|last|&\s+last|letzte|dernier|laatste|finale)\s+(?:\w+\s+)?(?:round|interview|stage|step|runde|gespräch|entretien|ronde|gesprek|chat|talk|meeting|call|conversation|discussion|visit|one|hurdle|panel|tour|r)|finals|final(?=\s+(?:with|w\/?|at|@|bei|chez|mit|avec|met|done|today|yesterday)(?!\p{L}))|endrunde|finalrunde|slotgesprek)\b/iu,
  phone:
    /\b(?:(?:on|off|by|over|via|per|am)\s+(?:the\s+)?(?:phone|telephone|telefon|blower|tel)|phoners?|(?<!(?:her|his|their|my|will|'ll|’ll|to|would|can|could|they|she|he)\s)phone(?!\s+(?:number|died|store|shop|repair))|telephonic\w*|telephone|telefonat|telefoninterview|telefongespräch|telefonisch|téléphone|telefonisch\w*|tel\s+(?:interview|call|avec|mit|with|w|hier|today|yesterday|gestern|heute)|par\s+tél\w*)\b/iu,
  video:
    /\b(?:video\w*(?!\s+(?:editor|producer|game|journalist|team|store|artist))|zoom(?:ed)?|(?:ms|microsoft)[ -]teams|google\s+meet|g-?meet|webex|skype\w*|visio(?:conf\w*)?|face\s?time\w*|hangouts?|web\s?cam|camera|vc|jitsi|bluejeans|whereby|beeldbellen|videocall|videogespräch)\b/iu,
  onsite:
    /\b(?:on[- ]?site|on\s+location|op\s+locatie|vor\s+ort|sur\s+(?:place|site)|face[- ]to[- ]face|f2f|in[- ]person|in\s+(?:their|the)\s+(?:office|offices|shop|store|building|hq|lab|kitchen|factory|plant|restaurant|bakery|clinic)|at\s+site|at\s+(?:their|the)\s+(?:hotel|farm|studio|hospital|surgery|site|office|offices|hq|headquarters|shop|store|premises|plant|factory|site|depot|warehouse|yard|school|clinic|kitchen|bakery|restaurant|salon|garage|workshop|lab)|persönlich\s+(?:vor|da)|(?:went|came|been|drove|visited)\s+(?:in\s+|over\s+|down\s+)?(?:to\s+)?(?:the\s+|their\s+|[\p{L}&' ’]{2,40}['’]s\s+)(?:office|offices|hq|workshop|shop|store|farm|site|plant|depot|warehouse|studio|clinic|practice|school|lab|kitchen|yard)|site\s+(?:interview|visit)|walk[- ]?in|bij\s+hen\s+op\s+kantoor)\b/iu,
}

/** 'Teams' and 'Meet' are also words: read as the medium only where one is told. */
const mediumByPlace =
  /\b(?:by|on|via|over|per|through|sur|über|auf|in|(?:ms)|\d\s*(?:am|pm|h|uhr)?)\s+(?:a\s+)?(?:[Tt]eams|[Mm]eet)\b|\b(?:[Tt]eams|[Mm]eet)\s+(?:call|interview|meeting|video|link|round|chat|with|w\/?|at|\d)|(?:^|[,;(-]\s*)(?:MS\s+)?Teams(?=\s*(?:[,;.)-]|$))|\bTeams\b(?=\s*,)/u

/** A call of theirs, or a call that was had; 'will call' and 'call me' lie ahead. */
const calledBefore =
  /\bcalled\b(?=\s*(?:$|[^\p{L}\p{N}\s"'“‘&]|(?:me|us|today|yesterday|yday|this|at|just|about|for|to|and|from|re|earlier|after|on|with|w|w\/|back)\b))|\b(?:rang|phoned)\b(?:\s+(?:me|up))?|\b(?:just|short|quick|long|intro|screening|recruiter|hr|a|first|second|(?:\d+\s*min(?:ute)?))\s+(?:a\s+)?(?:screening\s+|intro\s+|quick\s+|recruiter\s+)?call\b(?!\s+(?:me|back|centre|center|us))|(?<!\b(?:video|teams|zoom|skype|will|'ll|they|to|would)\s)\bcall\s+(?:with|w\/?|from|at|today|yesterday|this|done|@)\b|\b(?:belde|angerufen|telefoniert|gebeld|appelée?)\b/iu

export function readRound(text: string): RoundKind | null {
  for (const kind of roundKinds) {
    if (signs[kind].test(text)) return kind
    if (kind === 'video' && mediumByPlace.test(text)) return kind
    if (kind === 'phone' && !signs.video.test(text) && !mediumByPlace.test(text) && calledBefore.test(text)) return kind
  }
  return null
}
