/**
 * A call sheet in its parts: what to have ready, what to say, and what to answer in each case. The words are those of
 * the letters of kind `call`, where a paragraph that begins with "If" is a branch; nothing is added here.
 */
export const callBranches = ['busy', 'open', 'filled', 'no-idea', 'gatekeeper'] as const
export type CallBranch = (typeof callBranches)[number]

export type CallScript = {
  readonly ready: readonly string[]
  /** Paragraphs to say, without their quotation marks. */
  readonly say: readonly string[]
  readonly branches: readonly {
    readonly branch: CallBranch
    readonly when: string
    readonly answer: string
    readonly note: string
  }[]
  /** Number and hours for a call back. */
  readonly callBack: string | null
}

const cases: Readonly<Record<CallBranch, RegExp>> = {
  busy: /bad moment|busy/i,
  open: /still open|not decided/i,
  filled: /filled/i,
  'no-idea': /do not know|no idea/i,
  gatekeeper: /somebody else|someone else/i,
}

export function callScript(text: string): CallScript {
  const script = {
    ready: [] as string[],
    say: [] as string[],
    branches: [] as CallScript['branches'][number][],
    callBack: null as string | null,
  }
  for (const paragraph of text.split(/\n\s*\n/).map((each) => each.replace(/\s+/g, ' ').trim())) {
    const [, when, answer, note] = /^If ([^:]+): “(.+?)”\s*(.*)$/.exec(paragraph) ?? []
    const branch = when === undefined ? undefined : callBranches.find((each) => cases[each].test(when))
    if (branch !== undefined && when !== undefined && answer !== undefined)
      script.branches.push({ branch, when: `If ${when}`, answer, note: note ?? '' })
    else if (/^Have ready:/i.test(paragraph))
      script.ready = paragraph
        .replace(/^Have ready:\s*/i, '')
        .replace(/\.$/, '')
        .split(/,\s*/)
    else if (/^To be (?:called|rung) back:/i.test(paragraph))
      script.callBack = paragraph.replace(/^To be (?:called|rung) back:\s*/i, '')
    else if (paragraph !== '') script.say.push(/^If /.test(paragraph) ? paragraph : paragraph.replace(/^“|”$/g, ''))
  }
  return script
}
