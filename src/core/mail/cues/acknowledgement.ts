/** A person's thanks or receipt, without news. */

import { cuesOf } from '../cue.ts'

export const acknowledgementCues = cuesOf('acknowledgement', {
  3: [
    '(thanks|thank you|thankyou|cheers|merci|many thanks|ta|danke|appreciate|appreciated) .. (for)? .. (note|email|message|letter|lines|card|mail|words|getting in touch|writing|sending|clarifying|update|updating|confirming|confirmation|letting (me|us) know|the kind|your kind|reply|reaching out|link|article|photo|photos|clipping|sharing|follow up|flowers|correction|information|heads up|document|documents|certificate|cv|thoughtful|that|this|these)',
    '(received|got|receipt of|have|arrived|reached) (with thanks|your (note|letter|card|email|message|cv|documents|certificate)|thanks|safely|it thanks|this thanks|them|both|all of it)',
    '(it|letter|card|note|parcel|certificate|documents|they|message) .. (arrived|reached (me|us|him|her)|came through|landed|safely here)',
    '(got it|noted|duly noted|noted with thanks|well received|message received|all received|received with thanks|received thanks|all good|no worries|no problem|not a problem|no bother|my pleasure|the pleasure was|you are welcome|you are very welcome|will do|understood|roger|perfect|super|great stuff)',
    '(passed|pass|passing|forwarded|forward|forwarding|shared|share|sharing|showed|shown|circulated|added|handed|relayed|conveyed|read out|pinned) (it|this|that|them|your (note|thanks|message|email|letter|card|kind words|regards|article|correction|comments|remarks|greetings|lines|document|documents|cv|certificate)|the (note|article|letter|card|photo|link|correction)|on)? .. (on|along|to|with|round|around|out)',
    '(great|good|nice|lovely|pleasure|pleased|enjoyed|delight|treat|joy|fun|glad|wonderful|delighted) .. (to meet|meeting|to have met|talking|speaking|chatting|to talk|to speak|to see|seeing|having you|to hear from|our|the conversation|the chat|welcoming|getting to know|you came|you could|you enjoyed|you liked)',
    '(how|very|so|really|that is|this is|it is|what a) (very|really|so|a|such a)? ?(kind|thoughtful|sweet|nice|lovely|considerate|generous|gracious|great|interesting|helpful|useful|touching) (of you|note|message|gesture|thought|to hear|to get|lines|letter|words|article|read)?',
    '(it|that|this|your (note|letter|card|message|words|lines)) .. (touches|touched|made (my|our|her|his) (day|week|morning)|cheered|means a lot|meant a lot|brightened)',
    '(safe|good|pleasant) (travels|journey|trip|weekend|week|evening|day|holiday|flight|drive)|(have|enjoy) (a|your|the) .. (weekend|week|day|evening|holiday|holidays|break|trip|summer|easter|christmas|rest)',
    '(asked me|asks me|wants me|would like me) to (thank|pass on|convey|acknowledge|send) ..',
    '(added|add|put|placed|attached) .. (it)? (to|in|on|with) (your|the) (file|application|dossier|folder|record|records|profile)',
    '(informed|told|let) .. (the)? (panel|team|others|committee|colleagues|manager|board)',
    '(likewise|same here|you too|the same to you|feeling is mutual|mutual|back at you|right back)',
    '(look forward|looking forward) to (reading|it|trying|watching)',
  ],
  2: [
    '(forwarding|forwarded|shared|sharing) (to|with|it|this)',
    '(ordered|bought|looked up|read|watched|tried|visited|found|checked out|listened to|laughed|smiled) ..',
    '(love|loved) (it|this|that|the|your)',
    '(say|give) (hello|hi|my|our|gday|best|regards|g day|thanks)',
    '(hope|hopefully) .. (home|weekend|well|weather|journey|trip|train|flight|safe|safely|enjoyed|dry|traffic)',
  ],
  1: ['(thanks|thank you|cheers|merci|many thanks)', '(great|nice|brilliant|excellent|lovely|perfect|wonderful|super)', '(kind|pleasure|welcome|weather|storm|rain|snow|book|article|train)'],
})
