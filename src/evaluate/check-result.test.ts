import { describe, expect, test } from 'vitest';
import type { CheckMeta, FindingDraft } from '../model/check.ts';
import type { MissingPiece } from '../model/evidence/kinds.ts';
import { dockerDocs } from '../model/reference.ts';
import type { PlacedWaiver } from '../model/waiver.ts';
import { checkResult } from './check-result.ts';
import type { CheckOutcome } from './run-check.ts';
import { aWeighing } from './testing/a-weighing.ts';
import type { Weighing } from './weighing.ts';

const meta: CheckMeta = {
  id: 'log-silent',
  priority: 'P2',
  title: 'Every log speaks',
  failureTitle: 'Logs are silent',
  why: 'w',
  fix: 'Look.',
  impact: 'i',
  effort: 'small',
  references: [dockerDocs('logs', 'Logs')],
};
const effective = { priority: 'P2', shift: 0, off: false } as const;
const waiver: PlacedWaiver = {
  check: 'log-silent',
  scope: { service: 'api' },
  reason: 'expected',
  owner: 'Ada',
  expires: '2026-12-31',
  place: { file: 'gates.waivers.yaml', line: 2, column: 5 },
};
const draft = (service: string, priority: FindingDraft['priority'] = 'P2'): FindingDraft => ({
  subject: { service },
  message: 'is silent',
  observed: 'no line',
  expected: 'a line',
  priority,
  evidence: ['E1'],
});
const lost: MissingPiece = { kind: 'logs', subject: 'db', code: 'engine.lost', message: 'the engine went away' };
const failed = (drafts: readonly FindingDraft[], beside: readonly MissingPiece[] = []): CheckOutcome => ({
  verdict: 'fail',
  examined: 3,
  evidence: ['E1', 'E2'],
  findings: drafts,
  beside,
});
const resultOf = (outcome: CheckOutcome, different: Partial<Weighing> = {}) =>
  checkResult({ meta }, outcome, effective, aWeighing(different)).result;

describe('the result of a check', () => {
  test('that passes bears its title and what it examined', () => {
    const passed = { verdict: 'pass', examined: 2, evidence: ['E1', 'E2'], beside: [] } as const;
    const result = resultOf(passed);
    expect(result).toMatchObject({ verdict: 'pass', title: 'Every log speaks', priority: 'P2', examined: 2 });
    expect(result).toMatchObject({ evidence: ['E1', 'E2'], findings: [], failsGate: false });
    expect(result).not.toHaveProperty('reason');
    expect(result.references).toEqual([{ label: meta.references[0]?.label, url: meta.references[0]?.url }]);
  });

  test('that fails bears the title of its failure and the most urgent priority of its findings', () => {
    const result = resultOf(failed([draft('api'), draft('db', 'P1'), draft('ui', 'P3')]));
    expect(result).toMatchObject({ verdict: 'fail', title: 'Logs are silent', priority: 'P1', failsGate: true });
    expect(result).not.toHaveProperty('reason');
  });

  test('is as urgent as its only finding', () => {
    expect(resultOf(failed([draft('api', 'P3')]))).toMatchObject({ priority: 'P3', failsGate: false });
  });

  test('is as urgent as what is open, not as what was accepted', () => {
    const waivers = { waivers: [waiver], day: '2026-11-21' };
    const result = resultOf(failed([draft('api', 'P1'), draft('db', 'P3')]), { waivers });
    expect(result).toMatchObject({ verdict: 'fail', priority: 'P3', failsGate: false });
  });

  test('is waived when all is accepted, and says how urgent that was', () => {
    const waivers = { waivers: [waiver], day: '2026-11-21' };
    expect(resultOf(failed([draft('api', 'P1')]), { waivers })).toMatchObject({
      verdict: 'waived',
      priority: 'P1',
      failsGate: false,
    });
  });

  test('fails on what was read, and says what was not', () => {
    expect(resultOf(failed([draft('api')], [lost])).reason).toBe(
      'fails on what was read; not read: logs db: the engine went away [engine.lost]',
    );
  });

  test.each<CheckOutcome>([
    { verdict: 'indeterminate', reason: 'lost', missing: [lost], beside: [lost] },
    { verdict: 'crashed', reason: 'lost', beside: [] },
    { verdict: 'not-applicable', reason: 'lost', beside: [] },
  ])('that could not judge examined nothing, cites nothing and says why: $verdict', (outcome) => {
    const { verdict } = outcome;
    expect(resultOf(outcome)).toMatchObject({ verdict, examined: 0, evidence: [], reason: 'lost', failsGate: false });
  });
});

describe('findings of a baseline', () => {
  const since = { run: 'before', takenAt: '2026-11-20T00:00:00.000Z' };
  const known = { since: () => since, covers: () => true };

  test('say since when they are known', () => {
    expect(resultOf(failed([draft('api')]), { known }).findings).toMatchObject([{ knownSince: since }]);
    expect(resultOf(failed([draft('api')])).findings[0]).not.toHaveProperty('knownSince');
  });

  test('fail the gate unless only new ones are to', () => {
    const urgent = failed([draft('api', 'P1')]);
    expect(resultOf(urgent, { known }).failsGate).toBe(true);
    expect(resultOf(urgent, { known, failOnNew: true }).failsGate).toBe(false);
    expect(resultOf(urgent, { failOnNew: true }).failsGate).toBe(true);
  });
});

describe('a waiver that fits no finding', () => {
  const waivers = { waivers: [waiver], day: '2026-11-21' };
  const becameOf = (outcome: CheckOutcome) => checkResult({ meta }, outcome, effective, aWeighing({ waivers })).waivers;

  test('is told otherwise where part of the evidence was not read, or the check was not evaluated', () => {
    const passed = { verdict: 'pass', examined: 1, evidence: ['E1'], beside: [] } as const;
    const [whole] = becameOf(passed);
    const part = becameOf(failed([draft('db')], [lost]))[0];
    const [crashed] = becameOf({ verdict: 'crashed', reason: 'boom', beside: [] });
    const [unknown] = becameOf({ verdict: 'indeterminate', reason: 'lost', missing: [lost], beside: [lost] });
    expect(JSON.stringify(whole)).not.toContain('not read');
    expect(JSON.stringify(part)).toContain('part of what its check looks at was not read');
    expect(JSON.stringify(crashed)).toContain('its check could not be evaluated');
    expect(JSON.stringify(unknown)).toContain('its check could not be evaluated');
  });
});
