/** Narrows a list down to what contains the words typed. */
import { useState } from 'react'
import { Field } from './field.tsx'

/** A list this short is read faster than searched. */
const worthFindingIn = 8

type Found<T> = {
  readonly items: readonly T[]
  readonly text: string
  /** Null where the list is too short to search. */
  readonly field: React.ReactNode
}

/** Every word must occur in what `wordsOf` gives for an item. */
export function useFind<T>(all: readonly T[], label: string, wordsOf: (item: T) => string): Found<T> {
  const [text, setText] = useState('')
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  const items =
    wanted.length === 0
      ? all
      : all.filter((item) => {
          const words = wordsOf(item).toLowerCase()
          return wanted.every((word) => words.includes(word))
        })
  const field =
    all.length < worthFindingIn && text === '' ? null : (
      <div className="find">
        <Field label={label}>
          {(props) => (
            <input
              {...props}
              type="search"
              value={text}
              autoComplete="off"
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      </div>
    )
  return { items, text: text.trim(), field }
}
