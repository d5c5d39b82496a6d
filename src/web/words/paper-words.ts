/** The strings around a letter on paper. */
export const paperWords = {
  landing: {
    title: 'When should it be there?',
    day: 'The day it should land',
    keep: 'Keep this day',
    kept: 'This day is kept: the card’s step follows it.',
    ways: { email: 'E-mail', post: 'Paper' },
  },
  print: {
    title: 'Print it',
    what: 'What',
    form: 'Form',
    first: 'First label still on the sheet',
    kinds: {
      letter: 'Letter',
      card: 'Card',
      envelope: 'Envelope',
      labels: 'Address labels',
      guide: 'Lines for writing by hand',
    },
    open: 'Open the PDF',
    opensApart: 'opens in a new tab',
    save: 'Download it',
    copy: 'Copy the words to write by hand',
    copied: 'The words are copied.',
  },
  posted: { today: 'I posted it today', cameBack: 'It came back' },
} as const
