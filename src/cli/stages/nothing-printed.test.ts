import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tools/testing/temporary-folder.ts';
import type { Scanner } from '../../capture/last-scan.ts';
import { loadCapture } from '../../capture/store.ts';
import { recordedCapture } from '../../runs/testing/a-run-folder.ts';
import { judgeStoredCapture } from './judge-stored-capture.ts';
import type { Screen } from './print-result.ts';

// Where no document is JSON, what goes to stdout may be the one text in which a secret stands.

const folder = recordedCapture('dev-tools-after');

async function judged(screen: Screen, redactor: Scanner, out = temporaryFolder()) {
  return judgeStoredCapture({ capture: await loadCapture(folder), folder }, out, { formats: ['md'], screen, redactor });
}

test.each([
  ['json', 'the JSON on stdout', /^\{\s+"schema": "gates-result\/1"/],
  ['verdict', 'the verdict on stdout', /dev-tools/],
] as const)(
  'a secret in the %s on stdout: nothing is printed, and nothing is published',
  async (screen, place, shown) => {
    const { printed } = await judged(screen, { leaks: () => false });
    expect(printed).toMatch(shown);
    const out = temporaryFolder();
    await expect(judged(screen, { leaks: (text) => text === printed }, out)).rejects.toMatchObject({
      code: 'GATES_SECRET_IN_OUTPUT',
      message: `A secret would have been written: ${place}.`,
    });
    expect(await readdir(out)).toEqual([]);
  },
);
