/** What stands under a mail without being said by its writer: legal notices, adverts of the mail program, list footers. */

const deviceLine =
  /^\W{0,3}(?:sent (?:from|via|with|by|using)\b.{1,80}|someone from mobile|from my (?:iphone|ipad|mobile|android).{0,40}|get (?:\[)?outlook for .{1,120}|envoyé (?:depuis|de|à partir de) .{1,80}|télécharger outlook.{1,80}|(?:von|gesendet von) (?:mein|mailbird|outlook|iphone|meinem).{0,80}(?:gesendet)?|diese nachricht wurde von .{1,80} gesendet\.?|verzonden (?:vanaf|met|via) .{1,80}|verstuurd vanaf .{1,80}|sendt fra .{1,60}|skickat från .{1,60}|enviado desde .{1,60}|inviato da .{1,60}|從.{1,30}傳送)\W{0,3}$/i

const footers: readonly RegExp[] = [
  /\bintended (?:only |solely |exclusively )?(?:recipient|for (?:the )?(?:use|named|addressee|person|individual|recipient|sole))/i,
  /\b(?:e-?mail|message|mail|attachments?|contents?|communication)\b[^.]{0,80}\b(?:is|are|may be|may contain|contains?)\b[^.]{0,60}\b(?:confidential|privileged)/i,
  /^\W*(?:confidential(?:ity)?|notice|disclaimer|important notice|legal notice|privacy notice)\b\s*(?:notice)?\s*[:—–-]/i,
  /\b(?:delete|destroy|toss) (?:it|this|the (?:e-?mail|message|mail))\b.{0,80}\b(?:sender|mistake|error)|\b(?:mistake|error)\b.{0,80}\b(?:delete|toss)/i,
  /\b(?:registered|incorporated) (?:in|office|charity|company|number)\b|\blimited (?:liability )?partnership\b|\bcompany (?:reg(?:istration)?\.? )?(?:no|number)\b|\bHR ?[AB] \d|\bGeschäftsführ(?:er|ung)\b|\bGF:|\bAmtsgericht\b|\bUSt-?Id|\bKvK\b|\bSIRET\b|\bABN \d/i,
  /\b(?:scanned|checked|swept)\b.{0,40}\bvirus|\bvirus[- ]free\b/i,
  /\b(?:consider|think (?:of|about|before)|save) (?:the |a )?(?:environment|trees?|paper|planet|printing|you print)\b|\bbefore (?:you )?print(?:ing)?\b/i,
  /\bviews? (?:expressed |are |is )?(?:are |is )?(?:those|that) of the (?:sender|author|individual)\b/i,
  /\bunsubscribe\b|\byou(?:'re| are) (?:receiving|getting) this\b|\byou (?:get|receive[d]?) this (?:e-?mail|message|mail|because)|\bview (?:it |this )?in (?:your )?browser|\bmanage (?:my|your) (?:data|preferences|subscription)|\bupdate your preferences\b|\bemail preferences\b/i,
  /\bfollow us on\b|\b(?:linkedin|twitter|facebook|instagram)\b\s*\|/i,
]

export function isDeviceLine(line: string): boolean {
  return line.length < 160 && deviceLine.test(line.trim())
}

export function isFooter(paragraph: string): boolean {
  const shown = paragraph.slice(0, 2000)
  return footers.some((pattern) => pattern.test(shown))
}

export function isSeparator(paragraph: string): boolean {
  return /^[\s_*=~–—-]*$/.test(paragraph)
}
