import { describe, expect, it } from 'vitest'
import { contracted, contractionCounts, spelledOut } from './contractions.ts'
import { letterTraits } from './letter-traits.ts'
import { ownVoice, voiceFit, type VoiceSample } from './own-voice.ts'
import { voiceFromText, voiceText } from './voice-text.ts'

const chatty = `Hi Sam,

Thanks for the chat on Tuesday. I'm glad we got to the roster question, and I've been turning it over since. It's a good problem, and I'd love to help. I'll send the outline tonight.

Cheers,
Alex`
const plain = `Dear Ms. Okafor,

Thank you for the conversation on Tuesday. I am grateful for the detail about the archive. I have thought about it since, and I would be happy to say more. It is a good plan, and I do not see a simpler one.

Kind regards,
Alex Moreau
555-0142`
const learnt = (body: string, weight: 1 | 2 = 2): VoiceSample => ({
  traits: letterTraits(body),
  weight,
})

describe('one letter', () => {
  it('shows greeting, closing, length, contractions and words', () => {
    expect(letterTraits(chatty)).toEqual({
      salutation: 'Hi', closing: 'Cheers,', length: 35, contracted: 5, spelledOut: 0, words: ['chat', 'glad', 'good', 'thanks'],
    }) // prettier-ignore
    expect(letterTraits(plain)).toMatchObject({
      salutation: 'Dear',
      closing: 'Kind regards,',
      contracted: 0,
      spelledOut: 5,
    })
  })

  it('that Regards began shows only what was changed', () => {
    expect(letterTraits(plain, { begunAs: plain })).toEqual({
      salutation: null, closing: null, length: null, contracted: 0, spelledOut: 0, words: [],
    }) // prettier-ignore
    const changed = plain.replace('Kind regards,', 'Best,').replace('I am grateful for', "I'm glad of")
    expect(letterTraits(changed, { begunAs: plain })).toMatchObject({
      salutation: null,
      closing: 'Best,',
      length: null,
      contracted: 1,
      words: ['glad'],
    })
  })
})

describe('a voice', () => {
  it('needs a chosen letter, or two that were changed', () => {
    expect(ownVoice([], {})).toEqual({
      salutation: null, closing: null, length: null, contractions: null, words: null, mine: [], letters: 0,
    }) // prettier-ignore
    expect(ownVoice([learnt(chatty)], {})).toMatchObject({
      salutation: 'Hi',
      closing: 'Cheers,',
      contractions: 'yes',
      words: null,
    })
    expect(ownVoice([learnt(chatty, 1)], {})).toMatchObject({ salutation: null, closing: null })
    expect(ownVoice([learnt(chatty, 1), learnt(chatty, 1)], {})).toMatchObject({
      salutation: 'Hi',
      words: ['chat', 'glad', 'good', 'thanks'],
    })
  })

  it('is what most letters agree on; of two ways the newer', () => {
    expect(ownVoice([learnt(chatty), learnt(plain), learnt(plain)], {})).toMatchObject({
      salutation: 'Dear',
      contractions: null,
    })
    expect(ownVoice([learnt(plain), learnt(chatty)], {}).closing).toBe('Cheers,')
    expect(ownVoice([learnt(chatty), learnt(plain)], {}).closing).toBe('Kind regards,')
  })

  it('never has a line of the person’s own learnt over', () => {
    const letters = Array.from({ length: 40 }, () => learnt(plain))
    expect(ownVoice(letters, { closing: 'Warmly,', contractions: 'yes' })).toMatchObject({
      closing: 'Warmly,', contractions: 'yes', salutation: 'Dear', mine: ['closing', 'contractions'], letters: 40,
    }) // prettier-ignore
  })

  it('chooses among phrasings by its words and its length', () => {
    const voice = ownVoice([], { words: ['glad', 'chat'], length: 50 })
    const [short, liked, long] = [
      'Thank you for the talk.',
      'I was glad of our chat.',
      'Thank you very much indeed for the long talk we had about the work.',
    ]
    expect(voiceFit(liked ?? '', voice, 100)).toBeGreaterThan(voiceFit(short ?? '', voice, 100))
    expect(voiceFit(short ?? '', voice, 100)).toBeGreaterThan(voiceFit(long ?? '', voice, 100))
    expect(voiceFit(long ?? '', { ...voice, length: 200 }, 100)).toBeGreaterThan(
      voiceFit(short ?? '', { ...voice, length: 200 }, 100),
    )
    expect(voiceFit(liked ?? '', undefined, 100)).toBe(0)
  })
})

describe('a profile as text', () => {
  const voice = ownVoice([learnt(chatty)], { words: ['glad', 'keen'] })

  it('comes back as it went', () => {
    expect(voiceText(voice)).toContain('closing: "Cheers,"')
    expect(voiceText(voice)).toContain('words: [glad, keen]  # that you like to use; yours')
    expect(voiceFromText(voiceText(voice), voice)).toEqual({ set: {}, released: [] })
  })

  it('tells what was set, what was emptied, and what is wrong', () => {
    const text = voiceText(voice)
      .replace('"Cheers,"', 'Warmly')
      .replace('[glad, keen]', '')
      .replace('length: 35', 'length: 90')
    expect(voiceFromText(text, voice)).toEqual({ set: { closing: 'Warmly,', length: 90 }, released: ['words'] })
    expect(voiceFromText('contractions: maybe', voice)).toContain('yes or no')
    expect(voiceFromText('length: long', voice)).toContain('words of a usual letter')
    expect(voiceFromText('mood: sunny', voice)).toContain('salutation, closing')
  })
})

describe('contractions', () => {
  it.each([
    [
      "I'm glad that you've written; I'd be happy if it's not too late.",
      'I am glad that you have written; I would be happy if it is not too late.',
    ],
    [
      "I'd hoped you wouldn't mind, but I can't and won't wait.",
      'I had hoped you would not mind, but I cannot and will not wait.',
    ],
    ['Dana’s team isn’t here.', 'Dana’s team is not here.'.replace('’', "'")],
  ])('%s is spelt out', (short, long) => expect(spelledOut(short)).toBe(long))

  it.each([
    ['I am glad, and I have thought about {{point}}.', "I'm glad, and I've thought about {{point}}."],
    ['I have {{offer}}, and I would send it.', "I have {{offer}}, and I'd send it."],
    ['I know who I am.', 'I know who I am.'],
    ['I do not need it; I cannot use it.', "I don't need it; I can't use it."],
  ])('%s is contracted', (long, short) => {
    expect(contracted(long)).toBe(short)
    expect(spelledOut(short)).toBe(long)
    expect(contractionCounts(short).spelledOut).toBe(0)
  })
})
