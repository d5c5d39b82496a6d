/** The strings of Welcome. */
export const welcomeWords = {
  title: 'Welcome',
  sub: 'Regards says what to do after a job interview, when, and why: thank, wait, write, call, stop. Nothing leaves without your yes, and nothing of yours leaves this machine.',
  demo: {
    title: 'Look around first',
    text: 'An invented job search opens beside yours. Nothing of yours is in it, nothing is sent, and it is gone when Regards ends.',
    action: 'See it with invented data',
    here: 'This is the invented search already.',
    tour: 'Every part of the page, in each of its states',
  },
  begin: {
    title: 'Or begin at once',
    text: 'One sentence about an interview is enough; everything below can wait.',
    action: 'Tell about an interview',
  },
  skip: 'Skip all this for now',
  you: {
    title: 'About you',
    text: 'Your name stands under your letters. Your place decides holidays and clocks where nothing else is known.',
    done: (name: string) => `Your letters are signed ${name}.`,
  },
  mail: {
    title: 'Your mailbox',
    text: 'With it Regards sends what you approve and sees answers as they come. Without it you send letters with your own mail program, and tell Regards what came back. Both servers are tried before anything is saved.',
    open: 'Connect a mailbox',
  },
  rhythm: {
    title: 'Your rhythm',
    text: 'Six weeks after an invented interview in which nobody answers, in each rhythm.',
    says: {
      gentle: 'Waits longer, writes less, and never proposes a call.',
      steady: 'What most advisers suggest, with a call where a number is known.',
      brisk: 'Asks a little sooner, within the same limits on pressure.',
    },
    yours: 'yours now',
    take: (name: string) => `Take ${name}`,
    more: 'Change single values and see what they do',
  },
} as const
