/** The voice as a few lines of YAML that anybody can read and change, and back. */
import { voiceLinesSchema, type OwnVoice, type VoiceLine, type VoiceLines } from './own-voice.ts'

const lines: readonly (readonly [VoiceLine, string])[] = [
  ['salutation', 'Dear, Hi, Hello or Hey; where a title or a formal letter asks for it, Dear stands'],
  ['closing', 'with its comma'],
  ['length', 'words of a usual letter'],
  ['contractions', 'yes or no'],
  ['words', 'that you like to use'],
]

export function voiceText(voice: OwnVoice): string {
  return [
    `# How you write, learnt from ${voice.letters === 1 ? 'one letter' : `${voice.letters} letters`}. It stays on this machine.`,
    '# A line that you change is yours and stays; a line that you empty is learnt again.',
    ...lines.map(
      ([line, note]) =>
        `${`${line}: ${written(voice[line])}`.trimEnd()}  # ${note}${voice.mine.includes(line) ? '; yours' : ''}`,
    ),
    '',
  ].join('\n')
}

function written(value: VoiceLines[VoiceLine]): string {
  if (value === null) return ''
  if (Array.isArray(value)) return `[${value.join(', ')}]`
  return typeof value === 'string' && /[,:#]/.test(value) ? JSON.stringify(value) : String(value)
}

/** `set` are lines with a value that differs from `before`, `released` those that were emptied. Words say what is wrong. */
export function voiceFromText(
  text: string,
  before: OwnVoice,
): { readonly set: Partial<VoiceLines>; readonly released: readonly VoiceLine[] } | string {
  const set: Partial<Record<VoiceLine, unknown>> = {}
  const released: VoiceLine[] = []
  for (const raw of text.replaceAll('\r\n', '\n').split('\n')) {
    const found = /^\s*(\w+)\s*:\s*(.*?)\s*$/.exec(raw.replace(/(^|\s)#.*$/, ''))
    if (found === null) {
      if (raw.replace(/(^|\s)#.*$/, '').trim() !== '') return `“${raw.trim()}” is no line of the profile.`
      continue
    }
    const line = lines.map(([name]) => name).find((name) => name === found[1])
    if (line === undefined)
      return `There is no line “${found[1]}”; there are ${lines.map(([name]) => name).join(', ')}.`
    const value = valueOf(line, (found[2] ?? '').replace(/^(["'])(.*)\1$/, '$2'))
    if (value === null) {
      if (before[line] !== null) released.push(line)
      continue
    }
    const read = voiceLinesSchema.shape[line].safeParse(value)
    if (!read.success) return `${line}: ${lines.find(([name]) => name === line)?.[1]}.`
    if (JSON.stringify(read.data) !== JSON.stringify(before[line])) set[line] = read.data
  }
  return { set: set as Partial<VoiceLines>, released }
}

function valueOf(line: VoiceLine, text: string): unknown {
  if (text === '' || text === '~' || text === 'null' || text === '[]') return null
  if (line === 'length') return Number(text)
  if (line === 'closing') return /[,.]$/.test(text) ? text : `${text},`
  if (line !== 'words')
    return line === 'salutation' ? text.charAt(0).toUpperCase() + text.slice(1).toLowerCase() : text.toLowerCase()
  return text
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean)
}
