import { defineConfig } from 'vitest/config';
import { liveFiles } from './fixtures/engine/live-lanes.ts';

const PARTS = '{src,gates,reports,tools,fixtures,bench}';
const MINUTE = 60_000;

/**
 * `unit` needs nothing but Node; `browser` opens reports in a Chromium; `live` reads a real engine, one file after the
 * other because they share it.
 */
export default defineConfig({
  test: {
    teardownTimeout: MINUTE,
    // All of them: with two processors, one worker would leave half of the machine idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${PARTS}/**/*.test.ts`],
          // Shared module state per worker: most of these tests are pure, and starting afresh costs more than they do.
          isolate: false,
          // Hostile input is refused within a second or two; a loaded machine takes its time.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [`${PARTS}/**/*.browser.ts`],
          globalSetup: ['fixtures/browser/browser-setup.ts'],
          testTimeout: MINUTE,
          hookTimeout: MINUTE,
        },
      },
      {
        test: {
          name: 'live',
          ...liveFiles(PARTS, process.env['GATES_LIVE_LANE']),
          globalSetup: ['fixtures/engine/live-setup.ts'],
          testTimeout: 5 * MINUTE,
          hookTimeout: 10 * MINUTE,
          fileParallelism: false,
        },
      },
    ],
  },
});
