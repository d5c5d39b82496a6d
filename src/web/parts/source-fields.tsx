/** Where something stands elsewhere, and who comes for it: address, user, password, and the yes to what leaves. */
import { calendarWords } from '../words/calendar-words.ts'
import { Field } from './field.tsx'

const said = calendarWords.settings

export const noSource = { url: '', user: '', password: '', agreed: false }
export type SourceGiven = typeof noSource

export function SourceFields({
  given: { url, user, password, agreed },
  onChange,
  words,
  leaves,
  needsUser = false,
}: {
  readonly given: SourceGiven
  readonly onChange: (changes: Partial<SourceGiven>) => void
  readonly words: { readonly address: string; readonly addressHint: string; readonly userHint?: string }
  /** What leaves the machine and to where; null while the address names no host. */
  readonly leaves: string | null
  /** Where nobody is let in without a name; elsewhere the password is asked for only beside one. */
  readonly needsUser?: boolean
}) {
  return (
    <>
      <Field label={words.address} hint={words.addressHint}>
        {(props) => (
          <input
            {...props}
            required
            inputMode="url"
            autoComplete="off"
            value={url}
            onChange={({ target }) => onChange({ url: target.value, agreed: false })}
          />
        )}
      </Field>
      <Field label={said.user} {...(words.userHint === undefined ? {} : { hint: words.userHint })}>
        {(props) => (
          <input
            {...props}
            required={needsUser}
            autoComplete="off"
            value={user}
            onChange={({ target }) => onChange({ user: target.value })}
          />
        )}
      </Field>
      {(needsUser || user.trim() !== '') && (
        <Field label={said.password} hint={said.passwordHint}>
          {(props) => (
            <input
              {...props}
              type="password"
              autoComplete="off"
              value={password}
              onChange={({ target }) => onChange({ password: target.value })}
            />
          )}
        </Field>
      )}
      {leaves !== null && (
        <label className="tick">
          <input
            type="checkbox"
            required
            checked={agreed}
            onChange={({ target }) => onChange({ agreed: target.checked })}
          />
          {leaves} {said.agree}
        </label>
      )}
    </>
  )
}
