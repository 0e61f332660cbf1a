import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.ts';
import type { Step } from './run-steps.ts';

const program = (name: string, ...args: string[]) => [join(PROJECT_ROOT, 'node_modules/.bin', name), ...args] as const;
const tool = (path: string, ...args: string[]) => [process.execPath, '--import', 'tsx', path, ...args] as const;

/** What the compiler found the last time; it looks anew at what has changed since, and at what depends on it. */
const REMEMBERED_TYPES = 'node_modules/.cache/types.tsbuildinfo';

/** Its one line is worth reading also when all is well. */
export const FILE_LENGTHS: Step = { name: 'file lengths', command: tool('tools/file-lengths.ts') };

/** The long ones first, so that the short ones fill the gaps. */
export const STEPS: readonly Step[] = [
  // Many of them wait: for what hangs, for a deadline, for another process.
  {
    name: 'unit tests',
    command: program('vitest', 'run', '--project', 'unit', '--maxWorkers', '150%', '--reporter', 'minimal'),
  },
  // Without a second look at the types, which have a step of their own.
  { name: 'build', command: ['npm', 'run', '--silent', 'build', '--', '--noCheck'] },
  { name: 'imports', command: tool('tools/architecture/check-imports.ts') },
  {
    name: 'types',
    command: program('tsc', '--noEmit', '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', REMEMBERED_TYPES),
  },
  // What runs in a browser has other types than what runs in Node.
  { name: 'types of the page', command: program('tsc', '--noEmit', '-p', 'reports/html/client') },
  { name: 'lint', command: program('oxlint', '--type-aware') },
  // It reads what was built, because that is what is shipped.
  { name: 'plugin types', command: program('tsc', '-p', 'tsconfig.plugin.json'), after: 'build' },
  { name: 'package', command: program('publint', 'run', '--strict'), after: 'plugin types' },
  { name: 'unused', command: program('knip') },
  { name: 'generated files', command: tool('tools/generate/main.ts', '--check') },
  { name: 'format', command: program('biome', 'check', '.') },
  FILE_LENGTHS,
];
