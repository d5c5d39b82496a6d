import { expect, it } from 'vitest'
import { createTeller } from '../../../test/support/facts.ts'
import { openingFrom } from './opening-from.ts'
import { storyOf } from './story.ts'

const t = createTeller()
const told = (words: string, fields: object = {}) =>
  storyOf(
    openingFrom([
      t.added(),
      t.person('dana'),
      t.held('2026-11-23T14:00'),
      t.tell('AnswerPromised', '2026-11-23T16:00', { words, ...fields } as never),
    ]),
  ).at(-1)

it('says that no date was named once, and keeps their words where they had some', () => {
  expect(told('none')).toMatchObject({ title: 'No date for an answer was named' })
  expect(told('none')).not.toHaveProperty('detail')
  expect(told('soon, we hope')).toMatchObject({ detail: 'soon, we hope' })
  expect(told('by Friday', { by: Temporal.PlainDate.from('2026-11-27') })).toMatchObject({ detail: 'by Friday' })
})
