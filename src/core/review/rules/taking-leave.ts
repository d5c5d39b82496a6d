/** The closing against the salutation and the country (domain/letters-and-post.md). */
import type { Note } from '../finding.ts'
import type { Line } from '../anatomy.ts'
import type { Reading } from '../reading.ts'

const toNobody = /^dear (?:sirs?|madam|sir or madam|sir\/madam|madam or sir)\b/i
const toFriends =
  /^(?:(?:with |lots of |much )?love|x+o*x*|hugs?|kisses|kiss|thx|ta|ciao|laters?|later|peace|bye(?: bye)?|see ya|tc|big hug|yours forever)\b/i
const casual = /^cheers\b/i

export function takingLeave({ parts, context }: Reading): Note[] {
  const { salutation, closing } = parts
  if (closing === null) return []
  if (toFriends.test(closing.text) || (casual.test(closing.text) && context.language !== 'en-GB'))
    return [
      note(
        closing,
        'tone:informal:closing',
        'This is how one takes leave of friends',
        'In a letter about work “Best regards” or “Sincerely” is never wrong.',
        context.language === 'en-GB' ? 'Kind regards' : 'Best regards',
      ),
    ]
  if (context.language !== 'en-GB' || salutation === null) return []
  const isToNobody = toNobody.test(salutation.text)
  if (!isToNobody && /^yours faithfully\b/i.test(closing.text))
    return [
      note(
        closing,
        'form:closing',
        'With a name comes “Yours sincerely”',
        'In British letters “Yours faithfully” follows “Dear Sir or Madam” only.',
        'Yours sincerely',
      ),
    ]
  if (isToNobody && /^yours sincerely\b/i.test(closing.text))
    return [
      note(
        closing,
        'form:closing',
        'Without a name comes “Yours faithfully”',
        'In British letters “Yours sincerely” follows a name.',
        'Yours faithfully',
      ),
    ]
  return []
}

function note({ start, text }: Line, rule: string, title: string, why: string, fix: string): Note {
  const words = text.replace(/[,.!]+$/, '')
  return { rule, severity: 'hint', span: [start, start + words.length], words, title, why, fixes: [fix] }
}
