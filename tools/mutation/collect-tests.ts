import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectTests, type Suite, type VitestRunner } from '@vitest/runner';
import { TestRunner } from 'vitest';

/** A test that can be run as often as one likes. */
export interface CollectedTest {
  /** Its file and its full name; unique. */
  readonly id: string;
  readonly file: string;
  readonly run: () => Promise<void>;
}

const MINUTE = 60_000;

const CONFIG: VitestRunner['config'] = {
  root: process.cwd(),
  setupFiles: [],
  name: undefined,
  passWithNoTests: false,
  testNamePattern: undefined,
  allowOnly: false,
  sequence: { seed: 0, hooks: 'stack', setupFiles: 'list' },
  chaiConfig: undefined,
  maxConcurrency: 1,
  testTimeout: MINUTE,
  hookTimeout: MINUTE,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
};

/**
 * Loads test files with vitest's own runner, into this process, and gives their tests. Hooks are not supported: what is
 * pure needs none.
 *
 * @throws Error when a file cannot be loaded, or holds a hook
 */
export async function collect(files: readonly string[]): Promise<readonly CollectedTest[]> {
  const specifications = files.map((filepath) => ({ filepath }));
  const importFile = (path: string) => import(pathToFileURL(path).href);
  const loaded = await collectTests(specifications, { config: CONFIG, importFile });
  return loaded.flatMap((file) => {
    const [error] = file.result?.errors ?? [];
    if (error) throw new Error(`${file.filepath}: ${error.message}`);
    return numbered(testsIn(file, relative(process.cwd(), file.filepath)));
  });
}

function testsIn(suite: Suite, file: string, names: readonly string[] = []): CollectedTest[] {
  if (Object.values(TestRunner.getSuiteHooks(suite)).some((hooks) => hooks.length > 0))
    throw new Error(`${file}: a test with hooks cannot be run again and again; give each test what it needs`);
  return suite.tasks.flatMap((task) => {
    const path = [...names, task.name];
    if (task.type === 'suite') return testsIn(task, file, path);
    if (task.mode !== 'run') return [];
    const run = TestRunner.getTestFn(task);
    return [{ id: `${file}#${path.join(' > ')}`, file, run: async () => run() }];
  });
}

/** Tests of one name in one file are told apart by a number. */
function numbered(tests: readonly CollectedTest[]): CollectedTest[] {
  const seen = new Map<string, number>();
  return tests.map((each) => {
    const count = (seen.get(each.id) ?? 0) + 1;
    seen.set(each.id, count);
    return count === 1 ? each : { ...each, id: `${each.id} (${count})` };
  });
}
