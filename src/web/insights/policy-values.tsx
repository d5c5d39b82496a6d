/** The values that shape six weeks, each to type or to drag within its range, with why it is what it is. */
import { useId, useState } from 'react'
import type { PolicyGroundView } from '../../app/views/policy-ground-view.ts'
import type { PolicyLine, Rhythm } from '../../core/policy/policy.ts'
import { insightsWords } from '../words/insights-words.ts'
import { linesHere, type Values } from './chosen-policy.ts'

type PolicyValuesProps = {
  readonly ground: PolicyGroundView
  readonly rhythm: Rhythm
  readonly isPromised: boolean
  readonly values: Values
  readonly onChange: (values: Values) => void
}

export function PolicyValues({ ground, rhythm, isPromised, values, onChange }: PolicyValuesProps) {
  const { preview } = insightsWords
  const lines = linesHere(ground, rhythm)
  const asksWhen = isPromised ? lines['check-in.after-promise'] : lines['check-in.no-promise']
  const mayCall = lines['call.allowed'].value
  const calls = Boolean(values['call.offered'] ?? lines['call.offered'].value)
  const shown = [
    asksWhen,
    lines['second-check-in.after'],
    ...(mayCall && calls ? [lines['call.after']] : []),
    lines['closing.after'],
  ]
  return (
    <fieldset className="rhythm-values">
      <legend>{preview.values}</legend>
      {shown.map((line) => (
        <Value
          key={`${rhythm} ${line.id}`}
          line={line}
          value={Number(values[line.id] ?? line.value)}
          onChange={(value) => onChange({ ...values, [line.id]: value })}
        />
      ))}
      {mayCall ? (
        <label className="tick">
          <input
            type="checkbox"
            checked={calls}
            onChange={(event) => onChange({ ...values, 'call.offered': event.target.checked })}
          />
          {preview.calls}
        </label>
      ) : (
        <p className="meta">{lines['call.allowed'].why}</p>
      )}
      <button
        type="button"
        className="link-button"
        disabled={Object.keys(values).length === 0}
        onClick={() => onChange({})}
      >
        {preview.back}
      </button>
    </fieldset>
  )
}

function Value({
  line,
  value,
  onChange,
}: {
  readonly line: PolicyLine<number>
  readonly value: number
  readonly onChange: (value: number) => void
}) {
  const { preview } = insightsWords
  const id = useId()
  /** What stands in the field while it is no value of the range. */
  const [half, setHalf] = useState<string | null>(null)
  const [low, high] = [Number(line.range?.[0] ?? 0), Number(line.range?.[1] ?? 60)]
  const isWithin = (number: number) => Number.isInteger(number) && number >= low && number <= high
  const isWrong = half !== null
  return (
    <div className="value">
      <label id={`${id}l`} htmlFor={id}>
        {preview.labels[line.id] ?? line.id}
      </label>
      <div className="value-line">
        <input
          type="range"
          min={low}
          max={high}
          value={value}
          aria-labelledby={`${id}l ${id}u`}
          onChange={(event) => {
            setHalf(null)
            onChange(Number(event.target.value))
          }}
        />
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={low}
          max={high}
          value={half ?? value}
          aria-invalid={isWrong}
          aria-describedby={`${id}u ${id}w`}
          onChange={(event) => {
            const typed = event.target.value
            if (typed.trim() === '' || !isWithin(Number(typed))) return setHalf(typed)
            setHalf(null)
            onChange(Number(typed))
          }}
          onBlur={() => setHalf(null)}
        />
        <span id={`${id}u`} className="value-unit">
          {preview.units[line.unit] ?? line.unit}
        </span>
      </div>
      <small id={`${id}w`} className={isWrong ? 'value-wrong' : undefined}>
        {isWrong ? preview.outside(low, high) : line.why}
      </small>
    </div>
  )
}
