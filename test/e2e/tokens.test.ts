import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const styles = join(import.meta.dirname, '..', '..', 'src', 'web', 'styles')
const css = readFileSync(join(styles, 'tokens.css'), 'utf8')

/** Both themes of a colour token, as written in the stylesheet. */
const colours = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['canvas', 'surface', 'sunken']
const text: readonly (readonly [ink: string, on: readonly string[]])[] = [
  ['ink', [...grounds, 'chosen', 'accent-soft', 'due-soft', 'late-soft', 'good-soft']],
  ['ink-2', [...grounds, 'chosen', 'accent-soft', 'due-soft', 'late-soft', 'good-soft']],
  ['ink-3', grounds],
  ['accent', [...grounds, 'accent-soft']],
  ['accent-strong', grounds],
  ['due', [...grounds, 'due-soft']],
  ['late', [...grounds, 'late-soft']],
  ['good', [...grounds, 'good-soft']],
  ['on-accent', ['accent', 'accent-strong']],
]

describe('the tokens', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`give text at least 4.5:1 on every ground, ${theme}`, () => {
      const weak = text.flatMap(([ink, on]) =>
        on.flatMap((ground) => {
          const found = contrast(colours.get(ink)?.[theme] ?? '', colours.get(ground)?.[theme] ?? '')
          return found >= 4.5 ? [] : [`${ink} on ${ground}: ${found.toFixed(2)}`]
        }),
      )
      expect(weak).toEqual([])
    })

    it(`give borders of fields at least 3:1, ${theme}`, () => {
      for (const ground of grounds)
        expect(
          contrast(colours.get('edge')?.[theme] ?? '', colours.get(ground)?.[theme] ?? ''),
          ground,
        ).toBeGreaterThanOrEqual(3)
    })
  }

  it('are used by name: no colour is spelled out elsewhere but in marks of the letter', () => {
    for (const file of ['base', 'parts', 'frame', 'today', 'opening', 'forms'])
      expect(
        readFileSync(join(styles, `${file}.css`), 'utf8').match(/(?<!light-dark\([^)]*)#[0-9a-f]{3,8}\b/gi),
        file,
      ).toBeNull()
  })

  it('have no text under 13 pixels', () => {
    const sizes = [...css.matchAll(/--size[\w-]*:\s*([\d.]+)rem/g)].map(([, rem]) => Number(rem) * 16)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13)
  })
})
