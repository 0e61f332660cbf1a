import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judged, recordedCapture } from '../evaluate/testing/recorded.ts';
import type { Capture } from '../model/capture.ts';
import type { Comparison } from '../model/comparison.ts';
import type { RunResult } from '../model/result.ts';
import { comparableRun } from './comparable-run.ts';
import { compareRuns } from './compare-runs.ts';
import { pickedPorts } from './testing/picked-ports.ts';
import { recreated } from './testing/recreated.ts';

const SYSTEMS = ['ultra-agent-os', 'ultra-agent-os-hardened', 'onex-runtime', 'dev-tools-before'] as const;
const captures = new Map(await Promise.all(SYSTEMS.map(async (name) => [name, await recordedCapture(name)] as const)));
const captureOf = (name: (typeof SYSTEMS)[number]) => captures.get(name) as Capture;

const compared = (before: RunResult, after: RunResult) =>
  compareRuns(comparableRun(before), comparableRun(after), () => undefined);

/** All that is not as it was. */
const changes = ({ findings }: Comparison) => findings.filter(({ state }) => state !== 'open');

const starter = captureOf('ultra-agent-os');
const before = judged(starter);

/** The starter system with another value at one place of one piece of evidence. */
function mutated(kind: string, of: string, path: readonly string[], to: unknown): Capture {
  const piece = starter.manifest.pieces.find((one) => one.kind === kind && one.subject.includes(of));
  if (piece === undefined) throw new RangeError(`there is no ${kind} of ${of}`);
  const value = withValue(starter.values.get(piece.id), path, to);
  return { ...starter, values: new Map(starter.values).set(piece.id, value) };
}

function withValue(object: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  const fields = object as Record<string, unknown>;
  return { ...fields, [key]: withValue(fields[key], rest, to) };
}

/** The starter system of which one piece could not be read. */
function unread(kind: string, of: string): Capture {
  const missing = { code: 'engine.hung', message: 'no answer within 5 s' };
  const pieces = starter.manifest.pieces.map((piece) =>
    piece.kind === kind && piece.subject.includes(of) ? { ...piece, missing } : piece,
  );
  return { ...starter, manifest: { ...starter.manifest, pieces } };
}

describe('the same system, its containers made again, read in another order', () => {
  test.each(SYSTEMS)('%s: nothing changed', (name) => {
    const one = judged(captureOf(name));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (turn) => {
        expect(changes(compared(one, judged(recreated(captureOf(name), turn))))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  test('there is something that could have changed', () => {
    expect(compared(before, before).counts.open).toBeGreaterThan(100);
  });
});

describe('the same system, every host port of which the engine picks anew', () => {
  const picked = judged(pickedPorts(starter, 0));

  test('a finding on a port has no number that was picked', () => {
    const ports = comparableRun(picked).findings.flatMap(({ subject }) => subject.port ?? []);
    expect(ports.filter((port) => port.includes(':any→')).length).toBeGreaterThan(3);
    expect(ports.filter((port) => /:\d+\/(?:tcp|udp)$/.test(port))).toEqual([]);
  });

  test.each(SYSTEMS)('%s: nothing changed', (name) => {
    const one = judged(pickedPorts(captureOf(name), 0));
    for (const turn of [1, 2, 3]) {
      const later = judged(recreated(pickedPorts(captureOf(name), turn), turn));
      expect(changes(compared(one, later))).toEqual([]);
    }
  });

  test('a number that was chosen and is another now is another finding', () => {
    const port = { containerPort: 3000, protocol: 'tcp', hostAddress: '0.0.0.0' };
    const [one, other] = [3000, 3999].map((hostPort) =>
      judged(mutated('containers', 'api', ['ports'], [{ ...port, hostPort }])),
    );
    const found = changes(compared(one as RunResult, other as RunResult)).map(
      ({ state, check }) => `${state} ${check}`,
    );
    const checks = ['published-on-all-interfaces', 'plaintext-http-published'];
    expect(found).toEqual(['new', 'fixed'].flatMap((state) => checks.map((check) => `${state} ${check}`)));
  });
});

describe('one field that is another is exactly one entry', () => {
  test.each([
    ['containers', 'redis', ['restartCount'], 3, 'new container-restarted'],
    ['containers', 'redis', ['state', 'oomKilled'], true, 'new out-of-memory-kill'],
    ['engine', '', ['liveRestore'], true, 'fixed live-restore-disabled'],
    ['engine', '', ['version'], '19.03.1', 'changed engine-version-unsupported'],
  ])('%s %s %j → %j: %s', (kind, of, path, to, change) => {
    const after = judged(mutated(kind, of, path, to));
    expect(changes(compared(before, after)).map(({ state, check }) => `${state} ${check}`)).toEqual([change]);
  });

  test('which is told with what was observed before and after', () => {
    const [change] = changes(compared(before, judged(mutated('engine', '', ['version'], '19.03.1'))));
    expect(change).toMatchObject({
      differs: ['observed'],
      before: { observed: expect.stringContaining('20.10.24') as string },
      after: { observed: expect.stringContaining('19.03.1') as string },
    });
  });
});

describe('what could not be looked at', () => {
  const after = judged(unread('containers', 'worker'));

  test('is no longer known, and never fixed', () => {
    const { counts, findings } = compared(before, after);
    expect([counts.fixed, counts['evidence-gone'] > 0]).toEqual([0, true]);
    const [first] = findings.filter(({ state }) => state === 'evidence-gone');
    expect(first?.because).toContain('no answer within 5 s');
  });

  test('is new when it is seen again, and it is told why', () => {
    const found = changes(compared(after, before));
    expect(new Set(found.map(({ state }) => state))).toEqual(new Set(['new']));
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('gates that were not part of a run', () => {
  const onlyConfiguration = { ...before, gates: before.gates.filter(({ id }) => id === 'g1') };

  test('leave their findings unknown, and never fixed', () => {
    const { counts, findings } = compared(before, onlyConfiguration);
    expect([counts.fixed, counts.new]).toEqual([0, 0]);
    expect(new Set(findings.filter(({ gate }) => gate !== 'g1').map(({ because }) => because))).toEqual(
      new Set(['its gate was no part of the later run']),
    );
  });

  test('make their findings new, with the reason', () => {
    const found = changes(compared(onlyConfiguration, before));
    expect(new Set(found.map(({ because }) => because))).toEqual(new Set(['its check was no part of the earlier run']));
  });
});

describe('what a reader has to know', () => {
  test('two projects, hosts and versions, and the order of time', () => {
    const run = {
      ...before.run,
      takenAt: '2020-01-01T00:00:00Z',
      host: 'elsewhere',
      toolVersion: '9.0.0',
      project: 'p',
    };
    expect(compared(before, { ...before, run }).notes).toEqual([
      'The runs are of two projects: ultra_agent_os_starter and p.',
      expect.stringContaining('two hosts') as string,
      expect.stringContaining('two versions') as string,
      'The run that is taken for the earlier one is the later one.',
    ]);
  });
});
