/** The person's own app at Microsoft or Google, which a sign-in at their page needs, and how to come by it. */
import type { AccountGuess } from '../../server/mailbox-verbs.ts'
import { Field } from '../parts/field.tsx'
import { mailboxWords } from '../words/mailbox-words.ts'

export type OwnApp = { readonly clientId: string; readonly clientSecret: string }

export function SignInFields({
  about,
  app,
  onChange,
}: {
  readonly about: NonNullable<AccountGuess['signIn']>
  readonly app: OwnApp
  readonly onChange: (app: OwnApp) => void
}) {
  return (
    <>
      <Field label={mailboxWords.clientId} hint={mailboxWords.clientIdHint}>
        {(props) => (
          <input
            {...props}
            value={app.clientId}
            autoComplete="off"
            onChange={(event) => onChange({ ...app, clientId: event.target.value })}
          />
        )}
      </Field>
      {about.hasSecret && (
        <Field label={mailboxWords.clientSecret}>
          {(props) => (
            <input
              {...props}
              type="password"
              value={app.clientSecret}
              autoComplete="off"
              onChange={(event) => onChange({ ...app, clientSecret: event.target.value })}
            />
          )}
        </Field>
      )}
      <details className="servers">
        <summary>{mailboxWords.clientHow(about.name)}</summary>
        <ol>
          {about.clientSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
    </>
  )
}
