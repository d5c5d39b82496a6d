/** The fields of each kind of thing that can be told. */
import type { OpeningView } from '../../app/views/opening-view.ts'
import { meaningLabels } from '../../core/words/heard-words.ts'
import { replyKinds } from '../../core/mail/reply-kind.ts'
import { Field } from '../parts/field.tsx'
import { recordWords } from '../words/record-words.ts'
import { words } from '../words.ts'
import { outcomes, slips, type Fields, type RecordKind } from './telling.ts'

type RecordFieldsProps = {
  readonly kind: RecordKind
  readonly view: Pick<OpeningView, 'people' | 'letters'>
  readonly fields: Fields
  readonly onChange: (name: string, value: string) => void
}

type Choice = readonly [value: string, name: string]

export function RecordFields({ kind, view, fields, onChange }: RecordFieldsProps) {
  const { ask, hints, channels, forms, sides, slips: slipNames } = recordWords
  const value = (name: string) => fields[name] ?? ''
  /** Nothing is chosen ahead where every choice says something else. */
  const select = (name: string, label: string, choices: readonly Choice[], first?: string) => (
    <Field label={label}>
      {(props) => (
        <select
          {...props}
          required={first === recordWords.choose}
          value={value(name)}
          onChange={(event) => onChange(name, event.target.value)}
        >
          {first !== undefined && <option value="">{first}</option>}
          {choices.map(([each, said]) => (
            <option key={each} value={each}>
              {said}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  const input = (name: string, label: string, more: { type?: string; isNeeded?: boolean; hint?: string } = {}) => (
    <Field label={label} hint={more.hint ?? (more.isNeeded ? undefined : words.optional)}>
      {(props) => (
        <input
          {...props}
          type={more.type ?? 'text'}
          required={more.isNeeded}
          autoComplete="off"
          value={value(name)}
          onChange={(event) => onChange(name, event.target.value)}
        />
      )}
    </Field>
  )
  const note = (label: string = ask.note, isNeeded = false) => (
    <Field label={label} hint={isNeeded ? undefined : words.optional}>
      {(props) => (
        <textarea
          {...props}
          required={isNeeded}
          value={value('note')}
          onChange={(event) => onChange('note', event.target.value)}
        />
      )}
    </Field>
  )
  const people: readonly Choice[] = view.people.map(({ id, name }) => [id, name])
  const who = people.length > 0 && select('personId', ask.who, people, recordWords.whoUnknown)
  const whoNeeded = select('personId', ask.who, people, recordWords.choose)
  const how = select('channel', ask.channel, entriesOf(channels), recordWords.choose)
  const side = select('by-whom', ask.byWhom, entriesOf(sides), recordWords.choose)
  switch (kind) {
    case 'answer':
      return (
        <>
          {select(
            'meaning',
            ask.meaning,
            replyKinds.map((each) => [each, meaningLabels[each]]),
            recordWords.choose,
          )}
          {how}
          {who}
          {input('by', ask.by, { hint: hints.by })}
          {note()}
        </>
      )
    case 'rejection':
      return (
        <>
          {how}
          {who}
          <label className="tick">
            <input
              type="checkbox"
              checked={value('automatic') !== ''}
              onChange={(event) => onChange('automatic', event.target.checked ? 'yes' : '')}
            />
            {ask.automatic}
          </label>
          {note()}
        </>
      )
    case 'on-hold':
    case 'no-contact':
      return (
        <>
          {how}
          {who}
          {note()}
        </>
      )
    case 'offer':
      return (
        <>
          {select('form', ask.form, entriesOf(forms), recordWords.choose)}
          {input('by', ask.offerUntil, { hint: hints.by })}
          {note()}
        </>
      )
    case 'promise':
      return (
        <>
          {input('words', ask.promise, { isNeeded: true, hint: hints.promise })}
          {who}
        </>
      )
    case 'no-date':
      return input('words', ask.noDate)
    case 'away':
      return (
        <>
          {who}
          {input('until', ask.until, { type: 'date', hint: hints.until })}
        </>
      )
    case 'connected':
    case 'stay-in-touch':
      return whoNeeded
    case 'interview':
      return input('startsAt', ask.startsAt, { type: 'datetime-local', isNeeded: true })
    case 'moved':
      return input('startsAt', ask.movedTo, { type: 'datetime-local', hint: hints.moved })
    case 'cancelled':
    case 'missed':
      return side
    case 'regret':
      return (
        <>
          {note(ask.regret, true)}
          {input('cause', ask.cause)}
        </>
      )
    case 'call':
      return (
        <>
          {select(
            'outcome',
            ask.outcome,
            outcomes.map((each) => [each, words.call.outcomes[each]]),
            recordWords.choose,
          )}
          {who}
          {note(words.call.note)}
        </>
      )
    case 'slip':
      return (
        <>
          {select(
            'what',
            ask.slip,
            slips.map((each) => [each, slipNames[each]]),
            recordWords.choose,
          )}
          {select(
            'letterId',
            ask.letter,
            view.letters.map(({ letterId, title }) => [letterId, title]),
            recordWords.lastLetter,
          )}
          {note(ask.slipNote)}
        </>
      )
    case 'card-returned':
      return <p className="meta">{hints.card}</p>
    case 'other-offer':
      return (
        <>
          {input('company', ask.company)}
          {input('expiresOn', ask.offerUntil, { type: 'date', isNeeded: true })}
        </>
      )
    case 'note':
    case 'feedback':
      return note(ask.note, true)
    case 'no-calls':
    case 'accepted':
    case 'declined':
    case 'withdrawn':
    case 'closed':
      return note()
  }
}

const entriesOf = (named: Readonly<Record<string, string>>): readonly Choice[] => Object.entries(named)
