/**
 * Chance with a seed. Every draw has a name, such as the search, the opening and what is drawn, and its own stream, so
 * that two policies meet the same world and one draw more in one place shifts nothing elsewhere.
 */

export type Dice = {
  /** From 0 up to, never reaching, 1. */
  readonly roll: () => number
  readonly chance: (probability: number) => boolean
  readonly between: (from: number, until: number) => number
  /** A whole number, both ends included. */
  readonly whole: (from: number, until: number) => number
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value
  /** By share; the shares need not add up to one. */
  readonly weigh: <Key extends string>(shares: Readonly<Partial<Record<Key, number>>>) => Key
  readonly lognormal: (median: number, sigma: number) => number
}

/** The same names give the same dice. Generator: sfc32 of PractRand (C. Doty-Humphrey, public domain). */
export function diceFor(...names: readonly (string | number)[]): Dice {
  const roll = sfc32(names.join('/'))
  const chance = (probability: number) => roll() < probability
  const between = (from: number, until: number) => from + roll() * (until - from)
  const whole = (from: number, until: number) => from + Math.floor(roll() * (until - from + 1))
  return {
    roll,
    chance,
    between,
    whole,
    pick: (values) => values[whole(0, values.length - 1)] ?? values[0],
    weigh: (shares) => weigh(shares, roll()),
    lognormal: (median, sigma) => median * Math.exp(sigma * normal(roll(), roll())),
  }
}

function weigh<Key extends string>(shares: Readonly<Partial<Record<Key, number>>>, at: number): Key {
  const entries = Object.entries(shares) as [Key, number][]
  let left = at * entries.reduce((sum, [, share]) => sum + share, 0)
  for (const [key, share] of entries) if ((left -= share) < 0) return key
  const last = entries.at(-1)
  if (last === undefined) throw new RangeError('nothing to choose among')
  return last[0]
}

/** Box and Muller 1958. */
function normal(a: number, b: number): number {
  return Math.sqrt(-2 * Math.log(1 - a)) * Math.cos(2 * Math.PI * b)
}

function sfc32(name: string): () => number {
  let a = hash(name, 0x81_1c_9d_c5)
  let b = hash(name, 0x9e_37_79_b9)
  let c = a ^ b
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  // The first rounds still look like the name.
  for (let round = 0; round < 12; round++) next()
  return next
}

/** FNV-1a, 32 bits. */
function hash(text: string, basis: number): number {
  let value = basis
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01_00_01_93)
  return value | 0
}
