/** A list of rows. Of hundreds, those in sight are painted at once and the rest below them, piece by piece. */
import { memo, startTransition, useEffect, useMemo, useState, type ReactNode } from 'react'

/** Rows in a piece: more than fit a tall screen, and few enough that no press waits for them. */
const pieceLength = 20

type RowsProps<T> = {
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly listName?: 'rows' | 'cards'
  /** Of each row. */
  readonly className?: string
  readonly children: (item: T) => ReactNode
}

export function Rows<T>({ items, listName = 'rows', ...row }: RowsProps<T>) {
  const pieces = useMemo(
    () =>
      Array.from({ length: Math.ceil(items.length / pieceLength) }, (_, n) =>
        items.slice(n * pieceLength, (n + 1) * pieceLength),
      ),
    [items],
  )
  const [painted, setPainted] = useState(1)
  useEffect(() => {
    if (painted >= pieces.length) return
    const next = setTimeout(() => startTransition(() => setPainted(painted + 1)))
    return () => clearTimeout(next)
  }, [painted, pieces])
  return (
    <ul className={listName}>
      {pieces.slice(0, painted).map((piece, n) => (
        <Piece key={n * pieceLength} items={piece} {...row} />
      ))}
    </ul>
  )
}

/** Painted once: what stands already waits for no later piece. */
const Piece = memo(PieceOfRows) as typeof PieceOfRows

function PieceOfRows<T>({ items, keyOf, className, children }: Omit<RowsProps<T>, 'listName'>): ReactNode {
  return items.map((item) => (
    <li key={keyOf(item)} className={className}>
      {children(item)}
    </li>
  ))
}
