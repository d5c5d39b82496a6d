/** The first visit: look around with invented data, or begin; then the mailbox, the person and their rhythm, each of which can wait. */
import { lazy, Suspense, useEffect } from 'react'
import { Link } from 'wouter'
import { useAbout } from '../api/queries.ts'
import { Asked } from '../parts/asked.tsx'
import { LoadingPage } from '../parts/loading-page.tsx'
import { Page } from '../parts/page.tsx'
import { Section } from '../parts/section.tsx'
import { paths } from '../paths.ts'
import { MailboxForm } from '../settings/mailbox-form.tsx'
import { beginQuickAdd } from '../quick-add/begin-quick-add.ts'
import { YouForm } from '../settings/you-form.tsx'
import { welcomeWords } from '../words/welcome-words.ts'
import { breakable, words } from '../words.ts'
import { noteWelcome, skipWelcome } from './first-visit.ts'
import './welcome.css'

const RhythmChoice = lazy(async () => ({ default: (await import('./rhythm-choice.tsx')).RhythmChoice }))

export function WelcomeScreen() {
  const { title, sub, demo, begin, you, mail, rhythm, skip } = welcomeWords
  useEffect(noteWelcome, [])
  return (
    <Asked query={useAbout()} title={title} meanwhile={<LoadingPage title={title} />}>
      {(about) => (
        <Page title={title} sub={sub} className="welcome">
          <div className="welcome-first">
            <div>
              <h2>{demo.title}</h2>
              <p>{about.demoPath === null ? demo.here : demo.text}</p>
              {about.demoPath === null ? (
                <Link href={paths.gallery()} className="button">
                  {demo.tour}
                </Link>
              ) : (
                <a href={about.demoPath} className="button button-primary">
                  {demo.action}
                </a>
              )}
            </div>
            <div>
              <h2>{begin.title}</h2>
              <p>{begin.text}</p>
              <Link href={paths.today()} className="button" onClick={beginAtOnce}>
                {begin.action}
              </Link>
            </div>
          </div>
          <Section title={mail.title}>
            <p className="meta">{mail.text}</p>
            <p className="mail-state">{breakable(about.mail.words)}</p>
            {!about.mail.connected && (
              <details className="welcome-mail">
                <summary className="button">{mail.open}</summary>
                <MailboxForm address={about.me.email ?? ''} />
              </details>
            )}
          </Section>
          <Section title={you.title}>
            <p className="meta">{about.me.name ? you.done(about.me.name) : you.text}</p>
            <YouForm me={about.me} />
          </Section>
          <Section title={rhythm.title}>
            <p className="meta">{rhythm.text}</p>
            <Suspense fallback={<p className="loading rhythm-place">{words.loading}</p>}>
              <RhythmChoice />
            </Suspense>
          </Section>
          <div className="actions">
            <Link href={paths.today()} className="button" onClick={skipWelcome}>
              {skip}
            </Link>
          </div>
        </Page>
      )}
    </Asked>
  )
}

function beginAtOnce(): void {
  skipWelcome()
  // The line is there once Today stands.
  setTimeout(() => beginQuickAdd(null), 0)
}
