/** The record of a search as rows of text, the heading first: what the CSV holds, and what is set on paper. */
import type { RecordJob } from '../paper/paper-job.ts'
import { sheets } from '../paper/paper-form.ts'
import { dateOnPaper } from '../paper/paper-job.ts'
import { recordWords } from '../words/search-record-words.ts'
import type { RecordRow, RecordSpan } from './search-record.ts'

export function recordTable(rows: readonly RecordRow[]): readonly (readonly string[])[] {
  return [
    recordWords.columns,
    ...rows.map(({ day, employer, reachedAt, person, method, activity, role, outcome }) => [
      day.toString(),
      employer,
      reachedAt,
      person,
      method,
      activity,
      role,
      outcome,
    ]),
  ]
}

/** On its side, in the sheet that is usual where the person lives. */
export function recordJob(
  rows: readonly RecordRow[],
  span: RecordSpan,
  me: { readonly name: string; readonly language: string; readonly country: string },
): RecordJob {
  const [lang = 'en', region = 'US'] = me.language.split('-')
  const { width, height } = sheets[me.country === 'US' || me.country === 'CA' ? 'letter' : 'a4']
  const [heading = [], ...body] = recordTable(rows)
  return {
    template: 'record',
    title: recordWords.title,
    name: me.name,
    lang,
    region,
    sheet: { width: height, height: width },
    span: `${dateOnPaper(span.from, me.language)} to ${dateOnPaper(span.until, me.language)}`,
    heading,
    rows: body,
    none: recordWords.none,
  }
}
