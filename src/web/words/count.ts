/** Numbers and spans as the page says them, in the one language there is so far. */
const numbers = new Intl.NumberFormat('en')

/** 'one thing', '3 things'; `many` carries a # where the number goes. */
export const count = (n: number, one: string, many: string): string =>
  n === 1 ? one : many.replace('#', numbers.format(n))
