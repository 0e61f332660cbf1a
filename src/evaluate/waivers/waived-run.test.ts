import { describe, expect, test } from 'vitest';
import { gateDocument } from '../../../reports/markdown/gate-document.ts';
import { runSummary } from '../../../reports/markdown/summary.ts';
import type { Capture } from '../../model/capture.ts';
import type { RunResult } from '../../model/result.ts';
import type { PlacedWaiver } from '../../model/waiver.ts';
import { judged, recordedCapture } from '../testing/recorded.ts';
import { withPieces } from '../testing/with-pieces.ts';

const starter = await recordedCapture('ultra-agent-os');

/** The starter system as its operator sees it who looks for idle workers in the logs. */
const idle = withPattern(starter);

function withPattern(capture: Capture): Capture {
  const log = capture.manifest.pieces.find(({ kind, subject }) => kind === 'logs' && subject.includes('worker'));
  if (log === undefined) throw new RangeError('the capture holds no log of the worker');
  const pattern = { name: 'worker idle', pattern: 'IDLE WARNING', must: 'absent', priority: 'P1' } as const;
  const text = '[WORKER] IDLE WARNING: Worker has been idle for 60+ seconds';
  const window = capture.values.get(log.id) as object;
  const values = new Map(capture.values).set(log.id, { ...window, patterns: [{ ...pattern, occurrences: 1, text }] });
  return { ...capture, values };
}

let line = 0;
function waiver(check: string, scope: PlacedWaiver['scope'], different: Partial<PlacedWaiver> = {}): PlacedWaiver {
  line += 6;
  const place = { file: 'gates.waivers.yaml', line, column: 5 };
  return { check, scope, reason: 'Worker idle (expected)', owner: 'Ada', expires: '2026-12-31', place, ...different };
}

const withWaivers = (capture: Capture, ...waivers: PlacedWaiver[]) =>
  judged(withPieces(capture, { kind: 'waivers', value: { waivers } }));

function checkOf({ gates }: RunResult, id: string) {
  const checks = gates.flatMap(({ sections }) => sections.flatMap((section) => section.checks));
  return checks.find((check) => check.id === id);
}

const gateOf = ({ gates }: RunResult, id: string) => gates.find((gate) => gate.id === id) as RunResult['gates'][number];

describe('a worker that is idle, as expected', () => {
  const open = judged(idle);
  const accepted = withWaivers(idle, waiver('forbidden-log-line-present', { service: 'worker' }));

  test('fails its gate until somebody accepts it', () => {
    expect(checkOf(open, 'forbidden-log-line-present')).toMatchObject({ verdict: 'fail', failsGate: true });
  });

  test('is waived then, and stays in the report', () => {
    expect(checkOf(accepted, 'forbidden-log-line-present')).toMatchObject({
      verdict: 'waived',
      failsGate: false,
      findings: [{ priority: 'P1', waiver: { reason: 'Worker idle (expected)', owner: 'Ada', expires: '2026-12-31' } }],
    });
    expect(gateOf(accepted, 'g2').counts.waived).toBe(1);
  });

  test('changes nothing else', () => {
    const failing = ({ gates }: RunResult) =>
      gates.flatMap(({ sections }) => sections.flatMap(({ checks }) => checks)).filter(({ failsGate }) => failsGate);
    const ids = (result: RunResult) => failing(result).map(({ id }) => id);
    expect(ids(accepted)).toEqual(ids(open).filter((id) => id !== 'forbidden-log-line-present'));
  });

  test('is set aside in the verdict about the release, because it is urgent', () => {
    expect(accepted.release.setAside).toContainEqual({
      gate: 'g2',
      what: 'Logs hold lines that the settings forbid: worker',
      reason: 'P1 accepted by Ada, until 2026-12-31: Worker idle (expected)',
    });
  });

  test('is told in the document of the gate and counted in the summary', () => {
    const document = gateDocument(accepted, gateOf(accepted, 'g2'));
    expect(document).toContain('### Accepted Findings');
    expect(document).toContain('Accepted by Ada, until 2026-12-31: Worker idle (expected).');
    expect(runSummary(accepted)).toContain('- **Accepted:** 1 finding by 1 waiver');
  });

  test('says which evidence the waivers were read from', () => {
    const { evidence } = accepted;
    const piece = evidence.find(({ kind }) => kind === 'waivers')?.id ?? 'none';
    const section = gateOf(accepted, 'g2').sections.find(({ id }) => id === 'waivers');
    expect(section?.checks.map(({ id, verdict, evidence: of }) => [id, verdict, of])).toEqual([
      ['waiver-refused', 'pass', [piece]],
      ['waiver-expired', 'pass', [piece]],
      ['waiver-orphaned', 'pass', [piece]],
    ]);
  });
});

test('a check of which only some findings are accepted fails with the rest', () => {
  const result = withWaivers(starter, waiver('memory-unlimited', { service: 'worker' }));
  const check = checkOf(result, 'memory-unlimited');
  expect(check?.verdict).toBe('fail');
  expect(check?.findings.filter((finding) => finding.waiver !== undefined)).toHaveLength(1);
  const { gaps, summary } = gateOf(result, 'g2');
  expect(gaps.find((gap) => gap.check === 'memory-unlimited')?.subjects).toBe(5);
  expect(summary.map(({ statement }) => statement)).toContainEqual(expect.stringContaining('1 finding accepted'));
});

test('a check that was waived on what was read leaves open what was not', () => {
  const missing = { code: 'engine.hung', message: 'no answer within 5 s' };
  const pieces = starter.manifest.pieces.map((piece) =>
    piece.kind === 'containers' && piece.subject.includes('worker') ? { ...piece, missing } : piece,
  );
  const capture = { ...starter, manifest: { ...starter.manifest, pieces } };
  const result = withWaivers(capture, waiver('memory-unlimited', {}));
  expect(checkOf(result, 'memory-unlimited')?.verdict).toBe('waived');
  expect(result.notEvaluated.map(({ check }) => check)).toContain('memory-unlimited');
});

describe('a finding that blocks the next gate', () => {
  const piece = starter.manifest.pieces.find((one) => one.kind === 'containers' && one.subject.includes('ollama'));
  const container = starter.values.get(piece?.id ?? '') as { state: object };
  const state = { ...container.state, status: 'paused' };
  const paused = { ...starter, values: new Map(starter.values).set(piece?.id ?? '', { ...container, state }) };

  test('blocks it no longer when it is accepted', () => {
    expect(gateOf(judged(paused), 'g2').readiness.ready).toBe(false);
    const result = withWaivers(paused, waiver('service-paused', {}, { approver: 'Grace' }));
    expect([checkOf(result, 'service-paused')?.verdict, gateOf(result, 'g2').readiness.ready]).toEqual([
      'waived',
      true,
    ]);
  });
});

describe('a waiver that does not count is a finding of its own', () => {
  const result = withWaivers(
    starter,
    waiver('engine-socket-mounted', { service: 'worker' }),
    waiver('cpu-unlimited', {}, { expires: '2026-11-20' }),
    waiver('pids-unlimited', { service: 'nobody' }),
    waiver('memory-unlimited', { service: 'worker' }),
  );

  test.each([
    ['waiver-refused', 'P1', 'engine-socket-mounted', 'a P0 needs an approver, and it names none'],
    ['waiver-expired', 'P2', 'cpu-unlimited', 'its last day was 2026-11-20'],
    ['waiver-orphaned', 'P3', 'pids-unlimited', 'its check has no finding that it fits'],
  ])('%s (%s): %s, because %s', (id, priority, check, because) => {
    expect(checkOf(result, id)).toMatchObject({
      verdict: 'fail',
      priority,
      findings: [{ subject: { topic: check, file: 'gates.waivers.yaml' }, observed: expect.stringContaining(because) }],
    });
  });

  test('and accepts nothing', () => {
    for (const id of ['engine-socket-mounted', 'cpu-unlimited', 'pids-unlimited'])
      expect(checkOf(result, id)?.findings.filter((finding) => finding.waiver !== undefined)).toEqual([]);
  });

  test('all of them are listed with their state', () => {
    expect(result.waivers.map(({ check, state, gate }) => [check, state, gate])).toEqual([
      ['engine-socket-mounted', 'refused', 'g2'],
      ['cpu-unlimited', 'expired', 'g2'],
      ['pids-unlimited', 'orphaned', 'g2'],
      ['memory-unlimited', 'applied', 'g2'],
    ]);
  });
});

describe('a waiver of which nothing is known', () => {
  test('is neither applied nor orphaned when the gate of its check was not judged', () => {
    const onlyConfiguration = withRunOf(starter, ['g1']);
    expect(withWaivers(onlyConfiguration, waiver('memory-unlimited', {})).waivers).toMatchObject([
      { state: 'not-judged', because: 'the gate of its check was not judged in this run' },
    ]);
  });
  test('nor when its check is switched off', () => {
    const capture = withPieces(starter, { kind: 'waivers', value: { waivers: [waiver('memory-unlimited', {})] } });
    const severity = { profile: 'prod', checks: { 'memory-unlimited': { off: 'not here' } } } as const;
    expect(judged(capture, { severity }).waivers).toMatchObject([
      { state: 'not-judged', because: 'its check is switched off' },
    ]);
  });
});

function withRunOf(capture: Capture, gates: string[]): Capture {
  const id = capture.manifest.pieces.find(({ kind }) => kind === 'run')?.id ?? '';
  return { ...capture, values: new Map(capture.values).set(id, { ...(capture.values.get(id) as object), gates }) };
}
