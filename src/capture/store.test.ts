import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadCapture } from './store.ts';

const TIME = '2026-01-31T21:30:00.000Z';

/** A folder with a capture of one piece, whose digest is right whatever its value is. */
async function stored(piece: { readonly kind: string; readonly value?: unknown }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-store-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'objects'));
  const text = JSON.stringify(piece.value);
  const sha256 = text === undefined ? undefined : createHash('sha256').update(text).digest('hex');
  if (sha256 !== undefined) await writeFile(join(folder, 'objects', sha256), text);
  const read = { collector: 'test/1', action: 'read', startedAt: TIME, durationMs: 0, bytes: 0, truncated: false };
  const pieces = [{ id: 'E1', kind: piece.kind, subject: 'thresholds', ...read, redactions: 0, sha256 }];
  const redaction = { secrets: 0, masked: 0, weak: 0 };
  const manifest = { schema: 'gates-capture/1', takenAt: TIME, toolVersion: '1', pieces, ledger: [], redaction };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

const THRESHOLDS = {
  minimumUptimeSeconds: 60,
  maximumHealthLatencyMs: 1000,
  maximumMemoryPercent: 90,
  maximumErrorLinesPerHour: 60,
  maximumImageAgeDays: 180,
  minimumCertificateDays: 30,
};

test('a value is read as it was stored', async () => {
  const capture = await loadCapture(await stored({ kind: 'thresholds', value: THRESHOLDS }));
  expect(capture.values.get('E1')).toEqual(THRESHOLDS);
});

test.each([null, 'sixty', [], {}, { ...THRESHOLDS, minimumUptimeSeconds: 'x' }])(
  'a value that is not what its kind has to be is refused, although its digest is right: %j',
  async (value) => {
    await expect(loadCapture(await stored({ kind: 'thresholds', value }))).rejects.toMatchObject({
      code: 'GATES_CAPTURE_INVALID',
      message: expect.stringContaining('is not what E1 has to be: thresholds'),
    });
  },
);

test('a piece with neither a value nor a reason is refused', async () => {
  await expect(loadCapture(await stored({ kind: 'thresholds' }))).rejects.toMatchObject({
    code: 'GATES_CAPTURE_INVALID',
  });
});

test.each(['unheard', '__proto__', 'constructor'])(
  'a kind that this version does not know is left to others: %s',
  async (kind) => {
    const capture = await loadCapture(await stored({ kind, value: { any: 'thing' } }));
    expect(capture.values.get('E1')).toEqual({ any: 'thing' });
  },
);
