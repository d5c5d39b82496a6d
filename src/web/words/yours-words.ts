/** The strings of what is kept: the record, everything out and in, forgetting. */
export const yoursWords = {
  title: 'Your data',
  sub: 'All of it is on this machine, and yours to take along or to delete.',
  record: {
    title: 'Record of your search',
    sub: 'Each contact with an employer between two days, as offices ask for it.',
    from: 'From',
    until: 'Until',
    csv: 'As a table (CSV)',
    pdf: 'On paper (PDF)',
  },
  out: {
    title: 'Take everything along',
    sub: 'One archive with openings, people, letters and settings. Passwords and keys are left out.',
    link: 'Download everything',
  },
  in: {
    title: 'Bring everything in',
    file: 'An archive of Regards',
    hint: 'What is here stays, and nothing comes twice. You see first what would come in.',
    save: 'Bring it in',
  },
  everything: {
    title: 'Delete everything',
    look: 'See what would be deleted',
    type: (words: string) => `Type “${words}” to delete it for good`,
    hint: 'This cannot be undone. What you sent stays in the mailboxes of others and in your own.',
    words: 'delete everything',
    act: 'Delete everything for good',
  },
  person: {
    title: 'Forget this person',
    look: 'See what would be forgotten',
    type: (name: string) => `Type “${name}” to forget them for good`,
    hint: 'This cannot be undone. The openings keep what happened, without the name.',
    act: 'Forget them for good',
  },
} as const
