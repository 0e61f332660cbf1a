import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../tools/testing/temporary-folder.ts';
import { GatesError } from '../../model/errors.ts';
import { reportTargets } from './report-targets.ts';

/** What an operator is told; `accepted` when nothing is wrong. */
async function told(given: readonly string[], options: { readonly json?: true } = {}): Promise<string> {
  try {
    await reportTargets(given, options);
    return 'accepted';
  } catch (error) {
    return error instanceof GatesError ? `${error.code}: ${error.message}` : String(error);
  }
}

describe('what is no report', () => {
  test.each([
    [['junt=a.xml'], 'GATES_USAGE: "junt" is not a format. Did you mean "junit"?'],
    [['github=-'], 'GATES_USAGE: "github" is not a format. Did you mean "github-summary"?'],
    [['spreadsheet=-'], expect.stringContaining('"spreadsheet" is not a format. Choose one of: md, json, html, junit')],
    [['junit'], 'GATES_USAGE: The report junit has no path.'],
    [['=a.xml'], expect.stringContaining('GATES_USAGE: "" is not a format.')],
    [['sarif='], 'GATES_USAGE: The report sarif has no path.'],
    [['sarif=-', 'csv=-'], 'GATES_USAGE: Two reports are to be printed on stdout.'],
  ])('%j', async (given, message) => {
    expect(await told(given)).toEqual(message);
  });

  test('one on stdout beside --json', async () => {
    expect(await told(['sarif=-'], { json: true })).toBe(
      'GATES_USAGE: --json and a report are both to be printed on stdout.',
    );
  });

  test('two in one file, also by different names', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'report');
    expect(await told([`junit=${file}`, `csv=${join(folder, '.', 'x', '..', 'report')}`])).toBe(
      `GATES_USAGE: Two reports are to be written to ${file}.`,
    );
  });
});

describe('what cannot be written', () => {
  test('a folder', async () => {
    expect(await told([`junit=${temporaryFolder()}`])).toMatch(/^GATES_OUTPUT_NOT_WRITABLE: .*it is a folder/);
  });

  test('a device, which would be replaced by a file', async () => {
    expect(await told(['junit=/dev/null'])).toMatch(/^GATES_OUTPUT_NOT_WRITABLE: .*it is no regular file/);
  });

  test('a folder where none can be made', async () => {
    expect(await told(['junit=/proc/nowhere/x.xml'])).toMatch(/^GATES_OUTPUT_NOT_WRITABLE: .*\(ENOENT\)/);
  });

  test('a file within a file', async () => {
    const file = join(temporaryFolder(), 'plain');
    writeFileSync(file, '');
    expect(await told([`junit=${join(file, 'x.xml')}`])).toMatch(/^GATES_OUTPUT_NOT_WRITABLE: .*\((EEXIST|ENOTDIR)\)/);
  });
});

describe('what can be written', () => {
  test('a path that holds an equals sign, in a folder that is made', async () => {
    const folder = temporaryFolder();
    const [target] = await reportTargets([`junit=${join(folder, 'a=b', 'x.xml')}`], {});
    expect(target).toMatchObject({ format: 'junit', file: { path: join(folder, 'a=b', 'x.xml'), mode: 0o644 } });
    expect(readdirSync(folder)).toEqual(['a=b']);
  });

  test('the file that a link leads to, with the mode that it has', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'metrics.prom'), '');
    chmodSync(join(folder, 'real', 'metrics.prom'), 0o640);
    symlinkSync(join(folder, 'real', 'metrics.prom'), join(folder, 'link.prom'));
    const [target] = await reportTargets([`prometheus=${join(folder, 'link.prom')}`], {});
    expect(target?.file).toEqual({ path: join(folder, 'real', 'metrics.prom'), mode: 0o640 });
  });

  test('nothing at all, and stdout', async () => {
    expect(await reportTargets(undefined, { json: true })).toEqual([]);
    expect(await reportTargets(['csv=-'], {})).toEqual([{ format: 'csv', path: '-' }]);
  });
});
