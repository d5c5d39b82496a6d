/** The strings around a post service: the person's account there, and the yes to one letter. */
export const postWords = {
  account: {
    title: 'A post service',
    sub: 'Off unless you set one. With an account of your own at Lob or PostGrid, a letter can be printed and posted for you after you saw its address and price. Never tried with a live account so far: look at your first letter in their dashboard.',
    which: 'Service',
    names: { lob: 'Lob (senders in the United States)', postgrid: 'PostGrid' },
    key: 'Key of your account',
    keyHint:
      'It begins with test_ or live_. With a test key nothing is printed. It is kept encrypted and never shown again.',
    price: 'What one letter costs you there',
    priceHint: 'As your plan says, such as 1.20 USD; it is shown before each yes.',
    leaves: 'What leaves with your yes: the letter as PDF, your name and address, and those of the person it is for.',
    set: 'Use it',
    isSet: (name: string, price: string) => `${name}, ${price} a letter`,
    isTest: 'A test key: nothing is printed.',
    off: 'Take the key away',
  },
  letter: {
    title: 'Have it printed and posted',
    asLetter: 'It goes as a letter; the services print no folded card.',
    see: (name: string) => `See address and price at ${name}`,
    costs: (price: string) => `It costs ${price}, as you told of your plan.`,
    test: 'With this test key nothing is printed and nothing is charged.',
    pages: (pages: number) =>
      pages === 1 ? 'One page, and one with the address.' : `${pages} pages, and one with the address.`,
    to: 'To',
    from: 'From',
    yes: 'Yes, print and post it',
    look: 'Ask where it is',
    withdraw: 'Take it back',
  },
} as const
