import { mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { ImportedSuite } from '../../model/evidence/imported-suite.ts';
import { SuiteSettings } from '../../model/settings-suites.ts';
import { collectSuites } from './collect-suites.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-suites-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function collect(different: object = {}) {
  const suite = SuiteSettings.parse({ name: 'unit', format: 'junit', file: 'r.xml', ...different });
  const intake = new CaptureIntake(new AbortController().signal);
  await collectSuites(intake, [suite], folder);
  const [piece] = intake.pieces;
  if (!piece) throw new Error('nothing was kept');
  return 'missing' in piece ? piece.missing : ImportedSuite.parse(piece.value);
}

test('results with their digest, their age and what they are said to cover', async () => {
  await writeFile(
    join(folder, 'r.xml'),
    '<testsuite timestamp="2026-01-31T21:00:00Z"><testcase name="a"/></testsuite>',
  );
  expect(await collect({ command: 'npm test', covers: ['auth.login'], maxAge: '12h' })).toMatchObject({
    name: 'unit',
    sha256: expect.stringMatching(/^[\da-f]{64}$/),
    command: 'npm test',
    covers: ['auth.login'],
    maxAgeMs: 43_200_000,
    ranAt: '2026-01-31T21:00:00.000Z',
    ranAtFrom: 'suite',
    totals: { passed: 1, failed: 0, errored: 0, skipped: 0, flaky: 0 },
  });
});

test('without a time of its own, results are as old as their file', async () => {
  const path = join(folder, 'r.xml');
  await writeFile(path, '<testsuite timestamp="2026-01-31T21:00:00"><testcase name="a"/></testsuite>');
  await utimes(path, 0, 1_700_000_000);
  expect(await collect()).toMatchObject({ ranAt: '2023-11-14T22:13:20.000Z', ranAtFrom: 'file' });
});

test('of many cases those are kept that did not pass', async () => {
  const passed = Array.from({ length: 1200 }, (_, index) => `<testcase name="p${index}"/>`).join('');
  await writeFile(join(folder, 'r.xml'), `<testsuite>${passed}<testcase name="f"><failure/></testcase></testsuite>`);
  const read = await collect();
  expect(read).toMatchObject({ totals: { passed: 1200, failed: 1 }, casesLeftOut: 201 });
  expect('cases' in read && [read.cases.length, read.cases[0]?.names]).toEqual([1000, ['f']]);
});

test('what cannot be read is missing, with its reason', async () => {
  expect(await collect()).toMatchObject({ code: 'suite.absent' });
  await writeFile(join(folder, 'r.xml'), ' \n');
  expect(await collect()).toMatchObject({ code: 'suite.unreadable', message: 'it is empty' });
  await writeFile(join(folder, 'r.xml'), '{}');
  expect(await collect()).toMatchObject({ code: 'suite.unreadable' });
  expect(await collect({ format: 'vitest' })).toMatchObject({ code: 'suite.unreadable' });
  await symlink('/etc/hostname', join(folder, 'out.xml'));
  expect(await collect({ file: 'out.xml' })).toMatchObject({ code: 'file.outside-project' });
});
