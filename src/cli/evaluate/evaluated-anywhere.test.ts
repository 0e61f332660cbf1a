import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../tools/testing/temporary-folder.ts';
import { recordedCapture } from '../../runs/testing/a-run-folder.ts';
import { gatesFromSources, type Surroundings } from '../testing/from-sources.ts';

const CAPTURE = recordedCapture('ultra-agent-os');
const OTHER_NODE = process.env['GATES_OTHER_NODE'];
const noOtherNode = OTHER_NODE === undefined ? ' (skipped: GATES_OTHER_NODE names no other one)' : '';

/** No network at all, not even the loopback; and no `/run`, where the sockets of engines lie. */
const ALONE = ['unshare', '--net', '--mount', 'sh', '-c', 'mount -t tmpfs none /run && exec "$@"', 'sh'];
const mayBeAlone = spawnSync(ALONE[0] ?? '', [...ALONE.slice(1), 'true']).status === 0;
const notAlone = mayBeAlone ? '' : ' (skipped: this user may not make namespaces)';

/** Judges the capture there. The sums of the folder stand for every byte of the result and of the documents. */
async function sumsOf(surroundings: Surroundings): Promise<string> {
  const out = temporaryFolder();
  const { stderr } = await gatesFromSources(['evaluate', CAPTURE, '--quiet', '--out', out], surroundings);
  expect(stderr.replaceAll(/^npm warn.*\n/gm, '')).toBe('');
  return readFile(join(out, 'latest/SHA256SUMS'), 'utf8');
}

describe('a capture gives the same run folder, byte for byte', () => {
  let here: string;

  beforeAll(async () => {
    here = await sumsOf({});
  }, 120_000);

  test('here, with the documents of every gate', () => {
    expect(here.match(/ {2}0[123]_\w+\.md$/gm)).toHaveLength(3);
  });

  test.each([
    ['on the first islands to see a day', { TZ: 'Pacific/Kiritimati' }],
    [
      'half an hour off the full hour, in Turkish, where i has another capital',
      { TZ: 'Asia/Kolkata', LC_ALL: 'tr_TR.UTF-8' },
    ],
    ['in German, where numbers have commas', { TZ: 'Europe/Berlin', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }],
    ['in a shell without any locale', { LC_ALL: 'C', NO_COLOR: '1' }],
  ])('%s', { timeout: 120_000 }, async (_, environment) => {
    expect(await sumsOf({ environment })).toBe(here);
  });

  test.skipIf(OTHER_NODE === undefined)(`on another version of Node${noOtherNode}`, { timeout: 120_000 }, async () => {
    expect(await sumsOf({ node: OTHER_NODE ?? '' })).toBe(here);
  });

  test.skipIf(!mayBeAlone)(
    `where there is neither a network nor an engine${notAlone}`,
    { timeout: 120_000 },
    async () => {
      expect(await sumsOf({ before: ALONE })).toBe(here);
    },
  );
});
