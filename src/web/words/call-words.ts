/** The strings of the call sheet beside those of the letters. */
export const callWords = {
  pronunciation: 'The name is said',
  attempts: 'Attempts',
  ready: 'Have ready',
  callBack: (words: string) => `To be called back: ${words}`,
  newsTitle: 'What did they say?',
  news: {
    open: 'It is still open',
    filled: 'It is filled',
    'next-round': 'There is a next round',
    'no-calls': 'They would rather not be called',
  },
  by: 'Until when, in their words',
  practice: {
    title: 'Practise it',
    text: 'Choose how the call goes, say your answer aloud, and look at the sheet after.',
    you: 'You',
    they: 'They',
    show: 'Show what the sheet says',
    again: 'Another case',
  },
} as const
