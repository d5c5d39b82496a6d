/** Type, buttons, marks, fields and what a screen says while there is nothing on it. */
import { useState } from 'react'
import { ProblemError } from '../api/client.ts'
import { useNotices } from '../frame/notices.tsx'
import { ProblemNote } from '../parts/asked.tsx'
import { EmptyNote } from '../parts/empty-note.tsx'
import { Field } from '../parts/field.tsx'
import { MenuButton } from '../parts/menu-button.tsx'
import { CountrySelect } from '../parts/place-fields.tsx'
import { Section } from '../parts/section.tsx'
import { WhenChip } from '../parts/when-chip.tsx'
import { paths } from '../paths.ts'
import { galleryWords } from '../words/gallery-words.ts'
import { words } from '../words.ts'
import { now } from './samples.ts'

const { sample, sections } = galleryWords

export function FormSamples() {
  return (
    <>
      <Section title={sections.type}>
        <p className="sample-head">{sample.head}</p>
        <p className="row-title">{sample.title}</p>
        <p>{sample.text}</p>
        <p className="meta">{sample.small}</p>
        <p>
          <a href="#content">{sample.inText}</a> <code>npm start</code> <kbd>n</kbd>
        </p>
      </Section>
      <Section title={sections.buttons}>
        <div className="actions">
          <button type="button" className="button button-primary">
            {sample.primary}
          </button>
          <button type="button" className="button">
            {sample.plain}
          </button>
          <button type="button" className="button button-quiet">
            {sample.quiet}
          </button>
          <button type="button" className="button button-primary" disabled>
            {sample.off}
          </button>
          <button type="button" className="link-button">
            {sample.link}
          </button>
          <MenuButton
            label={sample.menu}
            entries={sample.menuEntries.map((label) => ({ kind: 'action', label, onSelect: () => undefined }))}
          />
        </div>
      </Section>
      <Section title={sections.chips}>
        <p className="sample-line">
          <WhenChip
            when="tomorrow, 9:10 am in New York (2:10 pm for you)"
            sendAt="2026-11-25T14:10:00Z"
            late={false}
            now={now}
          />
        </p>
        <p className="sample-line">
          <WhenChip when="today, 9:12 am" sendAt={now} late={false} now={now} />
        </p>
        <p className="sample-line">
          <WhenChip when="yesterday, 9:12 am" sendAt="2026-11-23T09:12:00Z" late now={now} />
        </p>
      </Section>
      <Fields />
      <Notes />
    </>
  )
}

function Fields() {
  const [text, setText] = useState('Acme')
  const [country, setCountry] = useState('GB')
  const [chosen, setChosen] = useState<string>(sample.choices[2])
  return (
    <Section title={sections.fields}>
      <div className="fields fields-two">
        <Field label={sample.field} hint={sample.hint}>
          {(props) => <input {...props} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
        <Field label={sample.select}>
          {(props) => <CountrySelect {...props} value={country} onChange={setCountry} />}
        </Field>
        <Field label={sample.area}>{(props) => <textarea {...props} placeholder={sample.text} />}</Field>
        <label className="tick">
          <input type="checkbox" defaultChecked />
          {sample.tick}
        </label>
      </div>
      <fieldset className="question">
        <legend>{sample.choice}</legend>
        <div className="choices">
          {sample.choices.map((each) => (
            <label key={each} className="choice">
              <input type="radio" name="sample-choice" checked={each === chosen} onChange={() => setChosen(each)} />
              <span>{each}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </Section>
  )
}

function Notes() {
  const { show } = useNotices()
  const { notices } = galleryWords
  return (
    <>
      <Section title={sections.notes}>
        <p className="loading">{words.loading}</p>
        <ProblemNote error={new ProblemError(sample.problem)} />
        <p className="banner banner-lost sample-banner">{words.live.offline}</p>
        <EmptyNote {...sample.empty} href={paths.today()} />
      </Section>
      <Section title={sections.notices}>
        <div className="actions">
          <button type="button" className="button" onClick={() => show({ text: notices.done })}>
            {notices.said}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => show({ text: notices.done, undo: () => Promise.resolve({ words: notices.back }) })}
          >
            {notices.undo}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => show({ text: notices.news, see: { href: paths.openings(), name: notices.seeIt } })}
          >
            {notices.see}
          </button>
        </div>
      </Section>
    </>
  )
}
