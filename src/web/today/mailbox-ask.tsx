/** A mailbox through which nothing goes until the person signs in again; the way there is one click. */
import { useId } from 'react'
import { Link } from 'wouter'
import type { MailboxAskView } from '../../app/views/today-view.ts'
import { paths } from '../paths.ts'

export function MailboxAsk({ ask }: { readonly ask: MailboxAskView }) {
  const id = useId()
  return (
    <article className="row row-ask" data-row aria-labelledby={id}>
      <div className="row-text">
        <h3 id={id} className="row-title">
          {ask.title}
        </h3>
        <p className="because">{ask.words}</p>
        <div className="actions">
          <Link
            href={`${paths.settings()}?mailbox=${encodeURIComponent(ask.address)}`}
            className="button"
            aria-describedby={id}
            data-press="open"
          >
            {ask.action}
          </Link>
        </div>
      </div>
    </article>
  )
}
