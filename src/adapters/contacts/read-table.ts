/** Reads a CSV or TSV file, or a Markdown table, of an unknown program: encoding, delimiter and header are found. Never throws. */
import Papa from 'papaparse'
import { headerAt, type Table } from '../../core/tables/table.ts'
import { decodeText } from './decode-text.ts'

/** Characters and rows; what lies behind is named as not read. */
const longestFile = 20_000_000
const mostRows = 20_000

export function readTable(bytes: Uint8Array, isKnown: (name: string) => boolean): Table {
  const { text, encoding } = decodeText(bytes)
  const kept = text.slice(0, longestFile)
  const isMarkdown = /^\s*\|?[^\n]*\|[^\n]*\n\s*\|?\s*:?-{2,}/m.test(kept)
  const delimiter = isMarkdown ? '|' : delimiterOf(kept)
  const all = isMarkdown ? markdownRows(kept) : separatedRows(kept, delimiter)
  const at = headerAt(
    all.rows.map(({ cells }) => cells),
    isKnown,
  )
  const header = at === null ? [] : (all.rows[at]?.cells ?? []).map((cell) => cell.trim())
  const found =
    at === null ? [] : all.rows.slice(at + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const rows = found.slice(0, mostRows)
  const unread = [
    ...(text.length > longestFile ? [{ line: lineAt(kept), why: 'The file is too long; the rest was not read.' }] : []),
    ...found.slice(mostRows).map(({ line }) => ({ line, why: `Only ${mostRows} rows are read at once.` })),
  ]
  // A Markdown table has all its bars in every row; where one is missing, cells stand under the wrong name.
  const ragged = isMarkdown ? rows.filter(({ cells }) => cells.length < header.length) : []
  const short = ragged.map(({ line, cells }) => ({
    line,
    why: `This row has ${cells.length} cells, the header ${header.length}.`,
  }))
  return { header, rows, delimiter, encoding, broken: [...all.broken, ...short, ...unread] }
}

type Rows = Pick<Table, 'rows' | 'broken'>

function separatedRows(text: string, delimiter: string): Rows {
  const rows: { line: number; cells: string[] }[] = []
  const broken: { line: number; why: string }[] = []
  let line = 1
  let counted = 0
  Papa.parse<string[]>(text, {
    delimiter,
    skipEmptyLines: false,
    step({ data, errors, meta }) {
      if (data.some((cell) => cell !== '')) rows.push({ line, cells: data })
      for (const { type, code } of errors)
        if (type === 'Quotes')
          broken.push({
            line,
            why: code === 'MissingQuotes' ? 'A quote is opened and not closed.' : 'A quote is amiss.',
          })
      line += lineBreaks(text, counted, meta.cursor)
      counted = meta.cursor
    },
  })
  return { rows, broken }
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++
  }
  return count
}

const lineAt = (text: string) => lineBreaks(text, 0, text.length) + 1

/** Cells between bars; a bar that is meant is written '\|'. */
function markdownRows(text: string): Rows {
  const rows = text.split(/\r\n?|\n/).flatMap((each, index) => {
    const line = each.trim()
    if (!line.includes('|') || /^\|?[\s:|-]+\|?$/.test(line)) return []
    const cells = line
      .replace(/^\||(?<!\\)\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replaceAll('\\|', '|').trim())
    return [{ line: index + 1, cells }]
  })
  return { rows, broken: [] }
}

/** The one that cuts most of the first lines into the same number of cells, more than one. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000)
  const scores = [',', ';', '\t', '|'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 40 })
    const widths = data.map((cells) => cells.length).filter((width) => width > 1)
    const usual = [...Map.groupBy(widths, (width) => width).values()].toSorted((a, b) => b.length - a.length)[0] ?? []
    return { delimiter, score: usual.length * Math.min(usual[0] ?? 0, 6) }
  })
  const [best] = scores.toSorted((a, b) => b.score - a.score)
  return best && best.score > 0 ? best.delimiter : ','
}
