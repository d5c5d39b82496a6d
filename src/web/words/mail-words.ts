/** The strings around a received mail and the senders the person has spoken about. */
export const mailWords = {
  shownAs: 'Show the mail as',
  text: 'Text',
  formatted: 'As it was formatted',
  frame: 'The mail as it was formatted, without pictures and links',
  whole: 'Download the whole mail',
  earlier: 'Earlier in this conversation',
  links: (count: number) => (count === 1 ? 'Where its link leads' : `Where its ${count} links lead`),
  attachments: 'Attached; nothing is opened here',
  attachment: (name: string, size: string) => `${name}, ${size}`,
  notShown: 'The whole mail cannot be shown now; this is its beginning.',
  senders: {
    title: 'Who writes to you',
    sub: 'Senders you were asked about. What you said holds for that address and that opening alone.',
    writes: (company: string) => `writes about ${company}`,
    doesNot: (company: string) => `does not write about ${company}`,
    forget: 'Forget',
    forgetOf: (address: string, company: string) => `Forget what you said of ${address} and ${company}`,
  },
} as const
