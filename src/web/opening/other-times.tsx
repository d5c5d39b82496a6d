/** Words that propose other times for a meeting, on both clocks, and the opening as a calendar file. */
import { useState } from 'react'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { useNotices } from '../frame/notices.tsx'
import { ProblemNote } from '../parts/asked.tsx'
import { Section } from '../parts/section.tsx'
import { calendarWords } from '../words/calendar-words.ts'
import { base } from '../world.ts'

export function OtherTimes({ openingId }: { readonly openingId: string }) {
  const { times } = calendarWords
  const [text, setText] = useState<string | null>(null)
  const notices = useNotices()
  const propose = useTell(() => asked(api.openings[':openingId'].times.$post({ param: { openingId }, json: {} })), {
    onSuccess: (proposed) => setText(proposed.text),
  })
  const copy = async (words: string) => {
    await navigator.clipboard.writeText(words)
    notices.show({ text: times.copied })
  }
  return (
    <Section title={times.title}>
      {text !== null && (
        <blockquote className="preview" aria-label={times.text}>
          {text}
        </blockquote>
      )}
      <ProblemNote error={propose.error} />
      <div className="actions">
        {text !== null && (
          <button type="button" className="button" onClick={() => void copy(text)}>
            {times.copy}
          </button>
        )}
        <button type="button" className="button" disabled={propose.isPending} onClick={() => propose.mutate(undefined)}>
          {times.propose}
        </button>
        <a
          className="button button-quiet"
          href={`${base}/api/openings/${encodeURIComponent(openingId)}/calendar`}
          download
        >
          {times.file}
        </a>
      </div>
    </Section>
  )
}
