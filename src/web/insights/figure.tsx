/** One insight: a sentence, a small drawing as wide as its place, and the same numbers as a table. */
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { Section } from '../parts/section.tsx'
import { insightsWords } from '../words/insights-words.ts'

export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

type FigureProps = {
  readonly title: string
  readonly sentence: string
  /** What the drawing shows, for those who do not see it. */
  readonly describe: string
  /** Pixels; fixed, so that nothing below moves when it is drawn. */
  readonly height: number
  readonly table: Table
  readonly legend?: ReactNode
  readonly children: (width: number) => ReactNode
}

export function Figure({ title, sentence, describe, height, table, legend, children }: FigureProps) {
  const id = useId()
  const { ref, width } = useWidth()
  return (
    <Section title={title} className="insight">
      <p className="insight-sentence">{sentence}</p>
      <figure>
        <div ref={ref} className="drawing" data-height={height}>
          <svg role="img" aria-labelledby={`${id}t ${id}d`} width={width} height={height}>
            <title id={`${id}t`}>{title}</title>
            <desc id={`${id}d`}>{`${describe} ${sentence}`}</desc>
            {width > 0 && children(width)}
          </svg>
        </div>
        {legend && <figcaption className="legend">{legend}</figcaption>}
      </figure>
      <TableBehind caption={title} table={table} />
    </Section>
  )
}

/** The width of a place on the page, kept up to date, so that text in a drawing is never scaled. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const place = ref.current
    if (place === null) return
    const measure = () => setWidth(Math.floor(place.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(place)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}

export function TableBehind({ caption, table }: { readonly caption: string; readonly table: Table }) {
  if (table.rows.length === 0) return null
  return (
    <details className="as-table">
      <summary>
        {insightsWords.asTable}
        <span className="for-ears">: {caption}</span>
      </summary>
      <table>
        <caption className="for-ears">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** A mark with its meaning, beside a drawing. */
export function LegendItem({ mark, children }: { readonly mark: MarkKind; readonly children: ReactNode }) {
  return (
    <span className="legend-item">
      <svg width="14" height="14" aria-hidden="true">
        <Mark kind={mark} x={7} y={7} size={5} />
      </svg>
      {children}
    </span>
  )
}

export type MarkKind = 'full' | 'ring' | 'late' | 'broken' | 'square' | 'square-soft' | 'square-open' | 'square-cross'

/** Marks differ in shape as well as in colour. `size` is half their width. */
export function Mark({
  kind,
  x,
  y,
  size,
  name,
}: {
  readonly kind: MarkKind
  readonly x: number
  readonly y: number
  readonly size: number
  readonly name?: string
}) {
  const square = { x: x - size, y: y - size, width: size * 2, height: size * 2, rx: 2 }
  const title = name && <title>{name}</title>
  switch (kind) {
    case 'full':
      return (
        <circle className="mark" cx={x} cy={y} r={size}>
          {title}
        </circle>
      )
    case 'ring':
      return (
        <circle className="mark-open" cx={x} cy={y} r={size - 0.75}>
          {title}
        </circle>
      )
    case 'late':
      return (
        <path
          className="mark-late"
          d={`M${x} ${y - size - 1}l${size + 1} ${size + 1}l${-size - 1} ${size + 1}l${-size - 1} ${-size - 1}z`}
        >
          {title}
        </path>
      )
    case 'broken':
      return (
        <path
          className="mark-broken"
          d={`M${x - size + 1} ${y - size + 1}l${2 * size - 2} ${2 * size - 2}m0 ${2 - 2 * size}l${2 - 2 * size} ${2 * size - 2}`}
        >
          {title}
        </path>
      )
    case 'square':
      return (
        <rect className="mark" {...square}>
          {title}
        </rect>
      )
    case 'square-soft':
      return (
        <rect className="mark-soft" {...square}>
          {title}
        </rect>
      )
    case 'square-open':
      return (
        <rect
          className="mark-open"
          {...square}
          x={square.x + 0.75}
          y={square.y + 0.75}
          width={size * 2 - 1.5}
          height={size * 2 - 1.5}
        >
          {title}
        </rect>
      )
    case 'square-cross':
      return (
        <g>
          {title}
          <rect
            className="mark-open"
            {...square}
            x={square.x + 0.75}
            y={square.y + 0.75}
            width={size * 2 - 1.5}
            height={size * 2 - 1.5}
          />
          <path
            className="mark-cross"
            d={`M${x - size + 3} ${y - size + 3}l${2 * size - 6} ${2 * size - 6}m0 ${6 - 2 * size}l${6 - 2 * size} ${2 * size - 6}`}
          />
        </g>
      )
  }
}
