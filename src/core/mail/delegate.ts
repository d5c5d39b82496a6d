/** Whom an absence note names for the meantime. */

export type Delegate = { readonly name?: string; readonly email?: string }

const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu
const name = "\\p{Lu}[\\p{L}’'-]+(?: (?:van|von|de|den|der|la|le|di))?(?: \\p{Lu}[\\p{L}’'.-]+){0,2}"
const title = '(?:(?:Mr|Mrs|Ms|Dr|Prof|Frau|Herr|Mme)\\.? )?'

/** The words before a name that hand over to its bearer. */
const handsOver = new RegExp(
  `(?:contact|reach out to|turn to|write to|speak to|get in touch with|call|ring|try|ask|email|e-mail|text|refer to|address[^.\\n]{0,40} to|direct[^.\\n]{0,60} to|(?:my )?colleagues?|(?:my )?(?:deputy|assistant|manager),?)\\s+(?:my (?:colleague|deputy|assistant|manager),? )?(?:the [\\p{L} ]{3,30}, )?(${title}${name})`,
  'u',
)
const covers = new RegExp(
  `(${title}${name}),? (?:is|are|will be)? ?(?:covering|standing in|looking after|filling in|deputising|takes? my|has my|answers|covers|takes over|in charge)`,
  'u',
)
const notNames =
  /^(?:The|My|Our|I|In|For|If|It|We|You|Please|Human|Head|Reception|Recruitment|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/

export function readDelegate(text: string, sender: string): Delegate | undefined {
  const found = [handsOver.exec(text)?.[1], covers.exec(text)?.[1]].find(
    (one) => one !== undefined && !notNames.test(one),
  )
  const address = [...text.matchAll(email)]
    .map((hit) => hit[0].toLowerCase())
    .find((one) => one !== sender.toLowerCase())
  if (found === undefined && address === undefined) return undefined
  return { ...(found !== undefined && { name: found.trim() }), ...(address !== undefined && { email: address }) }
}
