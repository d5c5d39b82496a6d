/** The words of a received mail, its formatting on demand, and what is attached. Mail is shown as text, never as markup. */
import { useState } from 'react'
import type { MailView, ReplyView } from '../../server/verbs.ts'
import { wordsInText } from '../../core/mail/words-in-text.ts'
import { useMail } from '../api/queries.ts'
import { useTheme } from '../settings/theme.ts'
import { breakable } from '../words.ts'
import { mailWords } from '../words/mail-words.ts'
import { base } from '../world.ts'

type Shown = 'text' | 'formatted'

export function MailSheet({ reply }: { readonly reply: ReplyView }) {
  const { data: mail, isError } = useMail(reply.replyId, reply.isKept)
  const theme = useTheme()
  const [shown, setShown] = useState<Shown>('text')
  const address = `${base}/api/replies/${encodeURIComponent(reply.replyId)}/mail`
  if (mail === undefined)
    return (
      <>
        <p className="letter-body">
          <Told text={reply.text} place={reply.told === null ? null : wordsInText(reply.told, reply.text)} />
        </p>
        {isError && <p className="meta">{mailWords.notShown}</p>}
      </>
    )
  return (
    <>
      {mail.isFormatted && (
        <fieldset className="mail-form">
          <legend className="for-ears">{mailWords.shownAs}</legend>
          {(['text', 'formatted'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="shown" checked={shown === each} onChange={() => setShown(each)} />
              {mailWords[each]}
            </label>
          ))}
        </fieldset>
      )}
      {shown === 'formatted' ? (
        <FormattedMail mail={mail} src={theme === 'system' ? `${address}/page` : `${address}/page?scheme=${theme}`} />
      ) : (
        <MailText mail={mail} />
      )}
      <MailParts mail={mail} address={address} />
    </>
  )
}

/**
 * The frame can run nothing and tell nothing, not even its height. The same mail as text, unseen in the same place,
 * lends it the height it needs at any width.
 */
function FormattedMail({ mail, src }: { readonly mail: MailView; readonly src: string }) {
  return (
    <div className="mail-formatted">
      <div className="mail-height" aria-hidden="true" inert>
        <MailText mail={mail} />
      </div>
      <iframe className="mail-frame" sandbox="" title={mailWords.frame} src={src} />
    </div>
  )
}

function MailText({ mail: { parts, told } }: { readonly mail: MailView }) {
  return parts.map(({ kind, text }, at) =>
    kind === 'written' ? (
      <p key={at} className="letter-body">
        <Told text={text.trim()} place={told?.part === at ? moved(told, text) : null} />
      </p>
    ) : (
      <details key={at} className="mail-earlier">
        <summary>{mailWords.earlier}</summary>
        <p className="letter-body">{text.trim()}</p>
      </details>
    ),
  )
}

type Place = { readonly start: number; readonly end: number }

/** A place in a text, in the same text without the space before it. */
function moved({ start, end }: Place, text: string): Place {
  const cut = text.length - text.trimStart().length
  return { start: start - cut, end: end - cut }
}

function Told({ text, place }: { readonly text: string; readonly place: Place | null }) {
  if (place === null) return text
  return (
    <>
      {text.slice(0, place.start)}
      <mark>{text.slice(place.start, place.end)}</mark>
      {text.slice(place.end)}
    </>
  )
}

function MailParts({ mail, address }: { readonly mail: MailView; readonly address: string }) {
  const { links, attachments } = mail
  return (
    <div className="mail-parts">
      {attachments.length > 0 && (
        <>
          <p className="meta">{mailWords.attachments}</p>
          <ul>
            {attachments.map(({ name, size }, at) => (
              <li key={at}>
                <a href={`${address}/attachments/${at}`} download={name}>
                  {breakable(mailWords.attachment(name, sizeInWords(size)))}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {links.length > 0 && (
        <details>
          <summary>{mailWords.links(links.length)}</summary>
          <ul>
            {links.map((link) => (
              <li key={link}>{breakable(link)}</li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <a href={`${address}/whole`} download>
          {mailWords.whole}
        </a>
      </p>
    </div>
  )
}

function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
