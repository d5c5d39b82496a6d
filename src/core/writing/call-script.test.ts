import { describe, expect, it } from 'vitest'
import { callBranches, callScript } from './call-script.ts'

const sheet = `Have ready: your calendar, a pen.

“Hello Dana, this is Alex. Have I caught you at a good moment?”

“May I ask when a decision might come?”

If it is a bad moment: “Of course. When may I call again?”

If it is still open: “Thank you, that helps.” Note the date they name.

If it is filled: “Thank you for telling me.” Nothing more.

If they do not know: “Who might know?”

If somebody else answers: “May I leave a message?”

To be called back: 555-0142, best after four.`

describe('callScript', () => {
  it('takes a sheet apart, and loses nothing', () => {
    const script = callScript(sheet)
    expect(script.ready).toEqual(['your calendar', 'a pen'])
    expect(script.say).toEqual([
      'Hello Dana, this is Alex. Have I caught you at a good moment?',
      'May I ask when a decision might come?',
    ])
    expect(script.branches.map(({ branch }) => branch)).toEqual(callBranches)
    expect(script.branches[1]).toEqual({
      branch: 'open',
      when: 'If it is still open',
      answer: 'Thank you, that helps.',
      note: 'Note the date they name.',
    })
    expect(script.callBack).toBe('555-0142, best after four.')
  })

  it('keeps a case it does not know among the words', () => {
    expect(callScript('If a dog barks: “Good dog.”').say).toEqual(['If a dog barks: “Good dog.”'])
  })
})
