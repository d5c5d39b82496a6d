/** About the person, their mailbox, their rhythm, and this page. */
import { lazy, Suspense } from 'react'
import { useAbout } from '../api/queries.ts'
import { switchNotifying, useNotifying } from '../frame/notifying.ts'
import { switchSingleKeys, useSingleKeys } from '../frame/shortcuts.ts'
import { Asked } from '../parts/asked.tsx'
import { Field } from '../parts/field.tsx'
import { Page } from '../parts/page.tsx'
import { Section } from '../parts/section.tsx'
import { welcomeWords } from '../words/welcome-words.ts'
import { policyWords } from '../words/policy-words.ts'
import { breakable, words } from '../words.ts'
import { DigestForm } from './digest-form.tsx'
import { SendersSection } from './senders-section.tsx'
import { chooseTheme, themes, useTheme, type Theme } from './theme.ts'
import { YouForm } from './you-form.tsx'

const WordingSections = lazy(async () => ({ default: (await import('./wording-sections.tsx')).WordingSections }))
const RhythmChoice = lazy(async () => ({ default: (await import('../welcome/rhythm-choice.tsx')).RhythmChoice }))

const CalendarSection = lazy(async () => ({ default: (await import('./calendar-section.tsx')).CalendarSection }))

const YoursSection = lazy(async () => ({ default: (await import('./yours-section.tsx')).YoursSection }))
const PostSection = lazy(async () => ({ default: (await import('./post-section.tsx')).PostSection }))
const Mailboxes = lazy(async () => ({ default: (await import('./mailboxes.tsx')).Mailboxes }))
const PolicyLines = lazy(async () => ({ default: (await import('./policy-lines.tsx')).PolicyLines }))

export function SettingsScreen() {
  const { settings } = words
  return (
    <Asked query={useAbout()} title={settings.title}>
      {(about) => (
        <Page title={settings.title} className="settings">
          <Section title={settings.you}>
            <p className="meta">{settings.youSub}</p>
            <YouForm me={about.me} />
          </Section>
          <Section title={settings.mail}>
            <p className="mail-state">{breakable(about.mail.words)}</p>
            <p className="meta">{settings.mailSub}</p>
            <Suspense fallback={<p className="loading">{words.loading}</p>}>
              <Mailboxes address={about.me.email ?? ''} />
            </Suspense>
          </Section>
          <SendersSection />
          <Section title={welcomeWords.rhythm.title}>
            <p className="meta">{welcomeWords.rhythm.text}</p>
            <Suspense fallback={<p className="loading rhythm-place">{words.loading}</p>}>
              <RhythmChoice />
            </Suspense>
          </Section>
          <Section title={policyWords.title}>
            <p className="meta">{policyWords.text}</p>
            <Suspense fallback={<p className="loading">{words.loading}</p>}>
              <PolicyLines />
            </Suspense>
          </Section>
          <Suspense fallback={null}>
            <CalendarSection />
          </Suspense>
          <Section title={settings.digest.title}>
            <p className="meta">{settings.digest.sub}</p>
            {about.mail.connected ? (
              <DigestForm hour={about.digestHour} />
            ) : (
              <p className="meta">{settings.digest.noMail}</p>
            )}
          </Section>
          <Suspense fallback={null}>
            <WordingSections />
          </Suspense>
          <Suspense fallback={null}>
            <PostSection />
          </Suspense>
          <Suspense fallback={null}>
            <YoursSection />
          </Suspense>
          <PageSettings />
        </Page>
      )}
    </Asked>
  )
}

function PageSettings() {
  const { settings } = words
  const theme = useTheme()
  const areKeysOn = useSingleKeys()
  const notifying = useNotifying()
  return (
    <Section title={settings.page}>
      <div className="fields">
        <Field label={settings.theme}>
          {(props) => (
            <select {...props} value={theme} onChange={(event) => chooseTheme(event.target.value as Theme)}>
              {themes.map((each) => (
                <option key={each} value={each}>
                  {settings.themes[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label className="tick">
          <input type="checkbox" checked={areKeysOn} onChange={(event) => switchSingleKeys(event.target.checked)} />
          {settings.singleKeys}
        </label>
        {notifying === 'refused' && <p className="meta">{settings.notifyRefused}</p>}
        {(notifying === 'on' || notifying === 'off') && (
          <label className="tick">
            <input
              type="checkbox"
              checked={notifying === 'on'}
              onChange={(event) => void switchNotifying(event.target.checked)}
            />
            {settings.notify}
          </label>
        )}
      </div>
    </Section>
  )
}
