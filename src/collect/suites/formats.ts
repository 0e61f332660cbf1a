import type { ImportedSuite } from '../../model/evidence/imported-suite.ts';
import type { ReadFormat } from './formats/read-results.ts';

/** The reader of each format, loaded when a suite has it. */
export const FORMATS: Readonly<Record<ImportedSuite['format'], () => Promise<ReadFormat>>> = {
  junit: async () => (await import('./formats/junit.ts')).readJunit,
  tap: async () => (await import('./formats/tap.ts')).readTap,
  playwright: async () => (await import('./formats/playwright.ts')).readPlaywright,
  vitest: async () => (await import('./formats/vitest.ts')).readVitest,
  pytest: async () => (await import('./formats/pytest.ts')).readPytest,
};
