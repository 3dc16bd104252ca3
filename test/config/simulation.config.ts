import { defineConfig } from 'vitest/config'

/** Every property of the simulation on many more random lives: `npm run simulate:long`; SIMULATION_RUNS says on how many. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/core/simulate/**/*.test.ts'],
    setupFiles: ['test/support/many-runs.ts'],
    env: { SIMULATION_RUNS: process.env['SIMULATION_RUNS'] ?? '5000' },
    testTimeout: 4 * 3_600_000,
  },
})
