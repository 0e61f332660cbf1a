import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aContainer, aRun, aVolume } from '../../gates/testing/evidence.ts';
import type { Capture } from '../model/capture.ts';
import type { EvidenceKind } from '../model/evidence/kinds.ts';
import { CaptureIntake } from './capture-intake.ts';
import { Redactor } from './redact/redactor.ts';
import { objectText, seal } from './seal.ts';
import { loadCapture, storeCapture } from './store.ts';

const SECRET = 'canary-4711-Zx';
const NOTHING_KNOWN = { leaks: () => false };

function capture(pieces: readonly [EvidenceKind, string, unknown][]): Capture {
  const intake = new CaptureIntake(new AbortController().signal);
  const provenance = {
    collector: 'test/1',
    action: 'GET /x',
    startedAt: '2026-01-31T21:30:00.000Z',
    durationMs: 1,
    bytes: 9,
    truncated: false,
  };
  for (const [kind, subject, value] of pieces) intake.pieces.push({ kind, subject, ...provenance, value });
  return seal(intake, new Redactor(Buffer.alloc(32, 1)), { takenAt: '2026-01-31T21:30:00.000Z', toolVersion: '0.1.0' });
}

const api = aContainer('api', { environment: [{ name: 'JWT_SECRET', value: SECRET }] });
const worker = aContainer('worker', { command: ['worker', `--seen=${SECRET}`] });

describe('sealing', () => {
  test('orders the pieces by kind and subject and numbers them, in whatever order they came', () => {
    const forward = capture([
      ['run', 'run', aRun()],
      ['containers', 'api', api],
      ['containers', 'worker', worker],
    ]);
    const backward = capture([
      ['containers', 'worker', worker],
      ['containers', 'api', api],
      ['run', 'run', aRun()],
    ]);
    expect(forward.manifest.pieces.map(({ id, subject }) => [id, subject])).toEqual([
      ['E1', 'run'],
      ['E2', 'api'],
      ['E3', 'worker'],
    ]);
    expect(backward).toEqual(forward);
  });

  test('gives what reading it back gives, to the order of the keys: the result of both is the same to the byte', async () => {
    const sealed = capture([
      ['run', 'run', aRun()],
      ['containers', 'api', api],
    ]);
    const into = await mkdtemp(join(tmpdir(), 'gates-sealed-'));
    await storeCapture(sealed, join(into, 'capture'), NOTHING_KNOWN);
    const read = await loadCapture(join(into, 'capture'));
    await rm(into, { recursive: true });
    expect(JSON.stringify(read.manifest)).toBe(JSON.stringify(sealed.manifest));
    expect(JSON.stringify([...read.values])).toBe(JSON.stringify([...sealed.values]));
  });

  test('masks a secret also in the pieces that were read before it was known', () => {
    const sealed = capture([
      ['containers', 'worker', worker],
      ['containers', 'api', api],
    ]);
    expect(JSON.stringify([...sealed.values])).not.toContain(SECRET);
    expect(sealed.manifest.redaction).toMatchObject({ secrets: 1, masked: 2 });
  });

  test('keeps a baseline as it was masked when it was made: its prose is not taken for options', () => {
    const observed = 'neither --requirepass nor an access list';
    const finding = {
      check: 'c',
      fingerprint: 'f',
      subject: {},
      message: 'm',
      priority: 'P1',
      observed,
      waived: false,
    };
    const run = { id: 'r', takenAt: '', project: 'p', host: 'h', toolVersion: '0.1.0', verdict: 'failed' };
    const { values } = capture([['baseline', 'r', { run, gates: [], checks: [], findings: [finding], stopped: [] }]]);
    expect(values.get('E1')).toMatchObject({ findings: [{ observed }] });
  });

  test('masks in a baseline what this run knows to be secret, and the earlier one did not', () => {
    const finding = { check: 'c', fingerprint: 'f', subject: {}, message: 'm', priority: 'P1', waived: false };
    const run = { id: 'r', takenAt: '', project: 'p', host: 'h', toolVersion: '0.1.0', verdict: 'failed' };
    const findings = [{ ...finding, observed: `it was started with ${SECRET}` }];
    const { manifest, values } = capture([
      ['baseline', 'r', { run, gates: [], checks: [], findings, stopped: [] }],
      ['containers', 'api', api],
    ]);
    const [id, redactions] = manifest.pieces.flatMap((piece) =>
      piece.kind === 'baseline' ? [piece.id, piece.redactions] : [],
    );
    expect([values.get(String(id)), redactions]).toEqual([
      expect.objectContaining({
        findings: [{ ...finding, observed: expect.stringMatching(/^it was started with «redacted:[\w-]{10}»$/) }],
      }),
      1,
    ]);
  });

  test('keeps what does not conform as missing, with the reason', () => {
    const [piece] = capture([['volumes', 'data', { ...aVolume('data'), driver: 5 }]]).manifest.pieces;
    expect(piece).toMatchObject({ missing: { code: 'protocol', message: expect.stringContaining('driver') } });
  });
});

describe('a stored capture', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gates-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is read back as it was', async () => {
    const sealed = capture([['containers', 'api', api]]);
    await storeCapture(sealed, folder, NOTHING_KNOWN);
    const { texts, ...loaded } = await loadCapture(folder);
    expect(loaded).toEqual(sealed);
    expect([...texts]).toEqual([[sealed.manifest.pieces[0]?.sha256, objectText(sealed.values.get('E1'))]]);
  });

  test('can be checked with sha256sum', async () => {
    await storeCapture(capture([['containers', 'api', api]]), folder, NOTHING_KNOWN);
    expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toMatch(
      /manifest.json: OK/,
    );
  });

  test('that was altered is refused, naming the file', async () => {
    const sealed = capture([['containers', 'api', api]]);
    await storeCapture(sealed, folder, NOTHING_KNOWN);
    const path = `objects/${sealed.manifest.pieces[0]?.sha256}`;
    await writeFile(join(folder, path), (await readFile(join(folder, path), 'utf8')).replace('running', 'sleeping'));
    await expect(loadCapture(folder)).rejects.toMatchObject({
      code: 'GATES_CAPTURE_INVALID',
      message: expect.stringContaining(path),
    });
  });
});
