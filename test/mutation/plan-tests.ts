/** All tests of the plan and the policy as one file, for `npm run mutate`; an ordinary run takes them one by one. */
declare global {
  interface ImportMeta {
    glob(patterns: readonly string[], options: { readonly eager: true }): unknown
  }
}

import.meta.glob(
  ['../../src/core/{plan,policy,opening}/**/*.test.ts', '!../../src/core/plan/**/*.properties.test.ts'],
  { eager: true },
)
