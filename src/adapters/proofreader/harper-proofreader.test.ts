import { afterAll, describe, expect, it } from 'vitest'
import { HarperProofreader } from './harper-proofreader.ts'

describe('the Harper proofreader', () => {
  const proofreader = new HarperProofreader()
  afterAll(() => proofreader.close())

  it('finds a misspelling at its place, behind characters of two units', async () => {
    const text = '🙂 It was good to recieve your note.'
    const found = await proofreader.check(text, 'en-US')
    const spelling = found.find(({ start, end }) => text.slice(start, end) === 'recieve')
    expect(spelling?.suggestions).toContain('receive')
  })

  it('tells British from American spelling', async () => {
    const words = async (language: 'en-US' | 'en-GB') =>
      (await proofreader.check('We saw the colour of the theatre.', language)).length
    expect(await words('en-GB')).toBe(0)
    expect(await words('en-US')).toBeGreaterThan(0)
  })

  it('gives up after its time, says so, and works again afterwards', async () => {
    const hasty = new HarperProofreader({ timeLimitMs: 1 })
    await expect(hasty.check('A letter.', 'en-US')).rejects.toThrow('longer than')
    await hasty.close()
    expect(await proofreader.check('This is a letter.', 'en-US')).toEqual([])
  })
})
