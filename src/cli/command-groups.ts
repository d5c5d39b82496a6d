/** Which group of commands a word belongs to, so that a start loads only the one it needs; all of them for help. */
import type { Command } from 'commander'
import type { Shell } from './shell.ts'

type AddCommands = (program: Command, shell: () => Shell) => void
type Group = { readonly names: readonly string[]; readonly load: () => Promise<AddCommands> }

const groups: readonly Group[] = [
  {
    names: ['today', 'list', 'show', 'log'],
    load: async () => (await import('./commands/see.ts')).addSeeCommands,
  },
  {
    names: ['find', 'insights', 'versions'],
    load: async () => (await import('./commands/look-up.ts')).addLookUpCommands,
  },
  {
    names: ['why', 'forecast', 'policy'],
    load: async () => (await import('./commands/policy.ts')).addPolicyCommands,
  },
  {
    names: ['add', 'debrief', 'record', 'reply', 'correct', 'undo'],
    load: async () => (await import('./commands/tell.ts')).addTellCommands,
  },
  {
    names: ['draft', 'answer', 'edit', 'review', 'approve', 'send', 'hold', 'skip', 'open', 'sent', 'settle', 'call'],
    load: async () => (await import('./commands/write.ts')).addWriteCommands,
  },
  {
    names: ['attach', 'detach'],
    load: async () => (await import('./commands/files.ts')).addFileCommands,
  },
  {
    names: ['calendar'],
    load: async () => (await import('./commands/calendar.ts')).addCalendarCommands,
  },
  {
    names: ['person'],
    load: async () => (await import('./commands/person.ts')).addPersonCommands,
  },
  {
    names: ['people'],
    load: async () => (await import('./commands/people.ts')).addPeopleCommands,
  },
  {
    names: ['openings'],
    load: async () => (await import('./commands/openings.ts')).addOpeningsCommands,
  },
  {
    names: ['digest'],
    load: async () => (await import('./commands/digest.ts')).addDigestCommand,
  },
  {
    names: ['connect', 'accounts', 'disconnect'],
    load: async () => (await import('./commands/connect.ts')).addConnectCommands,
  },
  {
    names: ['me', 'watch', 'start', 'demo', 'doctor'],
    load: async () => (await import('./commands/manage.ts')).addManageCommands,
  },
  {
    names: ['export', 'import', 'record-of-search', 'forget', 'delete-everything'],
    load: async () => (await import('./commands/yours.ts')).addYoursCommands,
  },
  {
    names: ['address', 'print', 'landing', 'posted'],
    load: async () => (await import('./commands/paper.ts')).addPaperCommands,
  },
  {
    names: ['post'],
    load: async () => (await import('./commands/post.ts')).addPostCommands,
  },
  {
    names: ['voice', 'model', 'readers', 'offer'],
    load: async () => (await import('./commands/words.ts')).addWordsCommands,
  },
  {
    names: ['mail', 'senders'],
    load: async () => (await import('./commands/mail.ts')).addMailCommands,
  },
  {
    names: ['when', 'read', 'classify', 'plan'],
    load: async () => (await import('./commands/tools.ts')).addToolCommands,
  },
  {
    names: ['mcp'],
    load: async () => (await import('./commands/mcp.ts')).addMcpCommands,
  },
  {
    names: ['simulate'],
    load: async () => (await import('./commands/simulate.ts')).addSimulateCommand,
  },
]

export const commandNames = groups.flatMap(({ names }) => names)

/** The one group where the first word is a known command; otherwise all, for help and for "did you mean". */
export async function commandGroups(words: readonly string[]): Promise<readonly AddCommands[]> {
  const known = groups.filter(({ names }) => names.includes(words[0] ?? ''))
  return Promise.all((known.length > 0 ? known : groups).map(({ load }) => load()))
}
