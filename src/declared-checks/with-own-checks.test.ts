import { describe, expect, test } from 'vitest';
import { GATES } from '../../gates/index.generated.ts';
import { captureOf } from '../../gates/testing/capture.ts';
import { loadCapture } from '../capture/store.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Capture } from '../model/capture.ts';
import { DeclaredCheck } from '../model/declared-check.ts';
import type { Gate } from '../model/gate.ts';
import { USUAL_SEVERITY } from '../model/settings.ts';
import { declaredChecksIn, withOwnChecks } from './with-own-checks.ts';

const CAPTURE = 'fixtures/captures/ultra-agent-os';
const LOGS_ROTATE = DeclaredCheck.parse({
  id: 'logs-unrotated-here',
  title: 'Logs of every container are rotated',
  priority: 'P1',
  subject: 'containers',
  expect: { "$.logging.options['max-size']": { exists: true } },
  message: 'keeps its logs for ever',
  fix: 'Set logging.options.max-size.',
  why: 'A full disk stops every service on the host.',
});

/** A recorded capture as it would be if the settings had declared these checks. */
async function recorded(...checks: DeclaredCheck[]): Promise<Capture> {
  const { manifest, values } = await loadCapture(CAPTURE);
  const id = `E${manifest.pieces.length + 1}`;
  const [first] = manifest.pieces;
  if (!first) throw new RangeError('the capture is empty');
  const piece = { ...first, id, kind: 'declaredChecks', subject: 'declaredChecks' };
  const pieces = [...manifest.pieces, piece];
  return { manifest: { ...manifest, pieces }, values: new Map([...values, [id, { checks }]]) };
}

async function judged(...checks: DeclaredCheck[]) {
  const capture = await recorded(...checks);
  const gates = withOwnChecks(GATES, declaredChecksIn(capture));
  return evaluate(capture, gates, { runId: 'r', failOn: 'P1', severity: USUAL_SEVERITY, keepGoing: false });
}

const sectionOf = (gates: readonly Gate[], id: string) =>
  gates.find((gate) => gate.id === 'g2')?.sections.find((section) => section.id === id);

describe('checks that a capture carries', () => {
  test('are judged with it, in a section of their own, and decide over the gate like any other', async () => {
    const g2 = (await judged(LOGS_ROTATE)).gates.find(({ id }) => id === 'g2');
    const section = g2?.sections.at(-1);
    expect(section).toMatchObject({ id: 'own-checks', title: 'Checks of This Project', status: 'fail' });
    const [check] = section?.checks ?? [];
    expect(check).toMatchObject({ id: 'logs-unrotated-here', verdict: 'fail', failsGate: true });
    expect(check?.findings.length).toBe(check?.examined);
    expect(new Set(check?.findings.map(({ fingerprint }) => fingerprint)).size).toBe(check?.examined);
  });

  test('give the same result each time', async () => {
    expect(await judged(LOGS_ROTATE)).toEqual(await judged(LOGS_ROTATE));
  });

  test('stand in the section that they name, behind its own', () => {
    const capture = captureOf(['declaredChecks', 'x', { checks: [{ ...LOGS_ROTATE, section: 'logs' }] }]);
    const logs = sectionOf(withOwnChecks(GATES, declaredChecksIn(capture)), 'logs');
    expect(logs?.checks.at(-1)?.meta.id).toBe('logs-unrotated-here');
    expect(logs?.checks.length).toBeGreaterThan(1);
  });

  test('are none when the settings declared none', () => {
    expect(withOwnChecks(GATES, declaredChecksIn(captureOf()))).toBe(GATES);
  });

  test.each([
    ['a section that is not there', { section: 'log' }, 'g2 has no section "log"'],
    ['the name of another check', { id: 'memory-unlimited' }, 'There is another check "memory-unlimited".'],
  ])('are refused with %s', (_, different, message) => {
    const capture = captureOf(['declaredChecks', 'x', { checks: [{ ...LOGS_ROTATE, ...different }] }]);
    expect(() => withOwnChecks(GATES, declaredChecksIn(capture))).toThrow(message);
  });
});
