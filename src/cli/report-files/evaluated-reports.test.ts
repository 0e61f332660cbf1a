import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { FILE_FORMAT_NAMES } from '../../../reports/file-formats.ts';
import { temporaryFolder } from '../../../tools/testing/temporary-folder.ts';
import { readJunit } from '../../collect/suites/formats/junit.ts';
import { recordedCapture } from '../../runs/testing/a-run-folder.ts';
import { type Ended, gatesFromSources } from '../testing/from-sources.ts';

const SYSTEM_THAT_FAILS = recordedCapture('ultra-agent-os');

/** Judges the recorded capture; what is asked for beside that is added. */
function evaluated(out: string, ...args: string[]): Promise<Ended> {
  return gatesFromSources(['evaluate', SYSTEM_THAT_FAILS, '--out', out, '--quiet', '--format', 'json', ...args]);
}

describe('reports of a capture that is judged', { timeout: 120_000 }, () => {
  let folder: string;
  let ended: Ended;
  beforeAll(async () => {
    folder = temporaryFolder();
    const reports = FILE_FORMAT_NAMES.flatMap((name) => ['--report', `${name}=${join(folder, 'reports', name)}`]);
    ended = await evaluated(join(folder, 'out'), ...reports);
  }, 120_000);

  test('are written in every format at once, and the exit code is that of the run', () => {
    expect({ exitCode: ended.exitCode, stderr: ended.stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(ended.stdout).toContain('FAILED');
    expect(readdirSync(join(folder, 'reports')).toSorted()).toEqual(FILE_FORMAT_NAMES.toSorted());
  });

  test('tell the result that the folder of the run holds', () => {
    const { cases } = readJunit(readFileSync(join(folder, 'reports', 'junit'), 'utf8'), 'junit');
    expect(cases.filter(({ verdict }) => verdict === 'failed').length).toBeGreaterThan(10);
    const result = readFileSync(join(folder, 'out', 'latest', 'result.json'), 'utf8');
    expect(readFileSync(join(folder, 'reports', 'json'), 'utf8')).toBe(result);
  });

  test('are made again of the result, and then nothing else is written', async () => {
    const asked = ['report', join(folder, 'out'), '--out', join(folder, 'docs'), '--report'];
    const { exitCode, stdout } = await gatesFromSources([...asked, `sarif=${join(folder, 'again.sarif')}`]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${join(folder, 'again.sarif')}\n` });
    expect(readdirSync(folder).toSorted()).toEqual(['again.sarif', 'out', 'reports']);
    const [first, again] = [join('reports', 'sarif'), 'again.sarif'].map((name) => readFileSync(join(folder, name)));
    expect(again).toEqual(first);
  });

  test('go to stdout, which then holds nothing else', async () => {
    const { stdout } = await gatesFromSources(['report', join(folder, 'out'), '--report', 'hdf=-']);
    expect(JSON.parse(stdout)).toMatchObject({ profiles: [{ name: 'g1' }, { name: 'g2' }, { name: 'g3' }] });
  });
});

describe('what is said before anything is judged', { timeout: 120_000 }, () => {
  test.each([
    ['a report of no format', ['--report', 'juni=a.xml'], 'Did you mean "junit"?'],
    ['an option that does not exist', ['--reprot', 'junit=a.xml'], '--report'],
  ])('%s', async (_, args, told) => {
    const out = join(temporaryFolder(), 'out');
    const { exitCode, stdout, stderr } = await evaluated(out, ...args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
    expect(() => readdirSync(out)).toThrow('ENOENT');
  });
});
