import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aContainer } from '../../gates/testing/evidence.ts';
import type { Capture } from '../model/capture.ts';
import { scanned, scannedText } from './last-scan.ts';
import { Redactor } from './redact/redactor.ts';
import { objectText } from './seal.ts';
import { storeCapture } from './store.ts';

const SECRET = 'Kx82hqz71pmw40';
const redactor = new Redactor(Buffer.alloc(32));
redactor.learn(SECRET);

describe('a secret that is about to be written', () => {
  test('stops everything, and the message names the places, not the value', () => {
    const outputs = [
      { place: '01_CONFIG_AUDIT.md', text: 'nothing in here' },
      { place: '02_RUNTIME_AUDIT.md', text: `it says ${SECRET}` },
      { place: 'index.html', text: Buffer.from(`user:${SECRET}`).toString('base64') },
    ];
    expect(() => scanned(redactor, outputs)).toThrow(
      expect.objectContaining({
        code: 'GATES_SECRET_IN_OUTPUT',
        message: 'A secret would have been written: 02_RUNTIME_AUDIT.md, index.html.',
      }),
    );
  });

  test('is not printed either', () => {
    expect(() => scannedText(redactor, 'the JSON on stdout', SECRET)).toThrow('the JSON on stdout');
    expect(scannedText(redactor, 'the JSON on stdout', 'fine')).toBe('fine');
  });
});

describe('a capture that holds one', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** As a door would make it that has a hole: in the value, or in what the manifest says. */
  function capture(where: 'value' | 'manifest'): Capture {
    const value = aContainer('api', where === 'value' ? { command: ['api', SECRET] } : {});
    const piece = {
      id: 'E1',
      kind: 'containers',
      subject: 'api',
      collector: 'engine/1',
      action: where === 'manifest' ? `GET /x?y=${SECRET}` : 'GET /x',
      startedAt: '2026-01-31T21:30:00.000Z',
      durationMs: 1,
      bytes: objectText(value).length,
      truncated: false,
      redactions: 0,
      sha256: 'ab'.repeat(32),
    };
    const redaction = { secrets: 1, masked: 0, weak: 0 };
    const about = { schema: 'gates-capture/1' as const, takenAt: piece.startedAt, toolVersion: '0.1.0' };
    return { manifest: { ...about, pieces: [piece], ledger: [], redaction }, values: new Map([['E1', value]]) };
  }

  test.each([
    ['value', 'object E1 (containers api)'],
    ['manifest', 'manifest.json of the capture'],
  ] as const)('in a %s is not stored at all', async (where, place) => {
    const refusal = storeCapture(capture(where), join(folder, 'capture'), redactor);
    await expect(refusal).rejects.toMatchObject({
      code: 'GATES_SECRET_IN_OUTPUT',
      message: expect.stringContaining(place),
    });
    expect(await readdir(folder)).toEqual([]);
  });
});
