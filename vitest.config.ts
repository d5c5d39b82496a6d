import { defineConfig } from 'vitest/config'

/** A real browser on two busy cores is late now and then: such a test may try once more, and the report says that it did. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'code', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], exclude: ['test/e2e/**'] },
      },
      { extends: true, test: { name: 'page', include: ['test/e2e/**/*.test.ts'], retry: 1 } },
    ],
  },
})
