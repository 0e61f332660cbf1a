import { describe, expect, test } from 'vitest';
import { indexEvidence } from '../../src/evaluate/evidence-index.ts';
import { type CheckOutcome, runCheck } from '../../src/evaluate/run-check.ts';
import type { Capture, ManifestEntry } from '../../src/model/capture.ts';
import type { Check, FindingDraft } from '../../src/model/check.ts';
import { EVIDENCE_KINDS, type EvidenceKind, type EvidenceValue } from '../../src/model/evidence/kinds.ts';

/** Evidence of a case: a value for kinds with one piece, a list for the others. Kinds left out are empty. */
export type CaseEvidence<K extends EvidenceKind> = {
  [P in K]?: (typeof EVIDENCE_KINDS)[P]['cardinality'] extends 'one' ? EvidenceValue<P> : EvidenceValue<P>[];
};

/** What was observed and expected, the lines that mend it and what shows it are compared where a case states them. */
type ExpectedFinding = Pick<FindingDraft, 'subject' | 'message'> &
  Partial<Pick<FindingDraft, 'priority' | (typeof COMPARED_IF_STATED)[number]>>;

const COMPARED_IF_STATED = ['observed', 'expected', 'fix', 'snippet', 'evidence'] as const;

export interface CheckCases<K extends EvidenceKind> {
  pass: Record<string, CaseEvidence<K>>;
  fail: Record<string, CaseEvidence<K> & { findings: readonly ExpectedFinding[] }>;
  notApplicable: Record<string, CaseEvidence<K>>;
}

/**
 * Runs a check over a table of cases, strictly: at least one of each verdict, no two cases alike, evidence that
 * conforms to the model and is frozen, findings compared exactly. The indeterminate case is added here.
 */
export function checkCases<K extends EvidenceKind, C extends EvidenceKind = never>(
  check: Check<K, C>,
  cases: CheckCases<K | C>,
): void {
  describe(check.meta.id, () => {
    test('has at least one case of each verdict, all different', () => {
      const groups = [cases.pass, cases.fail, cases.notApplicable].map((group) => Object.values(group));
      for (const group of groups) expect(group.length).toBeGreaterThan(0);
      const evidence = groups.flat().map((one) => JSON.stringify({ ...one, findings: undefined }));
      expect(new Set(evidence).size).toBe(evidence.length);
    });
    test.each(Object.entries(cases.pass))('passes: %s', (_, evidence) => {
      const result = outcome(check, evidence);
      expect(result, reasonOf(result)).toMatchObject({ verdict: 'pass' });
    });
    test.each(Object.entries(cases.fail))('fails: %s', (_, { findings, ...evidence }) => {
      expectFindings(outcome(check, evidence as CaseEvidence<K | C>), findings);
    });
    test.each(Object.entries(cases.notApplicable))('is not applicable: %s', (_, evidence) => {
      expect(outcome(check, evidence)).toMatchObject({
        verdict: 'not-applicable',
        reason: expect.stringMatching(/\w/),
      });
    });
    test('is indeterminate when evidence is missing', () => {
      const lost = check.needs.map((kind) => missingPiece(kind));
      const index = indexEvidence({ manifest: manifest(lost), values: new Map() });
      expect(runCheck(check, index)).toMatchObject({
        verdict: 'indeterminate',
        reason: expect.stringContaining('engine.lost'),
      });
    });
  });
}

/** Shown beside a difference, so that a crash tells what crashed. */
function reasonOf(outcome: CheckOutcome): string | undefined {
  return 'reason' in outcome ? outcome.reason : undefined;
}

function expectFindings(outcome: CheckOutcome, expected: readonly ExpectedFinding[]): void {
  expect(expected.length).toBeGreaterThan(0);
  expect(outcome.verdict, reasonOf(outcome)).toBe('fail');
  if (outcome.verdict !== 'fail') return;
  const shown = outcome.findings.map((finding, index) => {
    const { subject, message, priority } = finding;
    const stated = COMPARED_IF_STATED.filter((field) => expected[index]?.[field] !== undefined);
    const compared = Object.fromEntries(stated.map((field) => [field, finding[field]]));
    return { subject, message, ...(priority && { priority }), ...compared };
  });
  expect(shown).toEqual(expected);
  for (const finding of outcome.findings) {
    expect(finding.evidence.length).toBeGreaterThan(0);
    expect([finding.observed, finding.expected]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    expect(finding.fix ?? 'that of the check').toMatch(/\S/);
    if (finding.snippet !== undefined) expectCopyable(finding.snippet);
  }
}

/** Lines of a YAML file, from the top-level key down to what is to be written: of a service more than its name. */
function expectCopyable(snippet: string): void {
  const lines = snippet.split('\n');
  expect(lines[0]).toMatch(/^\S/);
  expect(lines).toEqual(lines.map(() => expect.stringMatching(/\S/)));
  if (lines[0] === 'services:') expect(lines.length, 'lines below the name of a service').toBeGreaterThan(2);
}

function outcome<K extends EvidenceKind, C extends EvidenceKind>(
  check: Check<K, C>,
  evidence: CaseEvidence<K | C>,
): CheckOutcome {
  const entries: ManifestEntry[] = [];
  const values = new Map<string, unknown>();
  for (const kind of [...check.needs, ...(check.consults ?? [])]) {
    const given = evidence[kind];
    const pieces: readonly unknown[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
    for (const value of pieces) {
      const id = `E${entries.length + 1}`;
      entries.push({ ...entry(kind), id });
      values.set(id, deepFreeze(EVIDENCE_KINDS[kind].shape.parse(value)));
    }
  }
  return runCheck(check, indexEvidence({ manifest: manifest(entries), values }));
}

function entry(kind: EvidenceKind): ManifestEntry {
  const provenance = {
    subject: kind,
    collector: 'test/1',
    action: 'given by the case',
    startedAt: '2026-01-31T21:30:00.000Z',
  };
  return { id: 'E1', kind, ...provenance, durationMs: 0, bytes: 0, truncated: false, redactions: 0 };
}

function missingPiece(kind: EvidenceKind): ManifestEntry {
  return { ...entry(kind), subject: '*', missing: { code: 'engine.lost', message: 'the engine went away' } };
}

function manifest(pieces: ManifestEntry[]): Capture['manifest'] {
  const redaction = { secrets: 0, masked: 0, weak: 0 };
  return {
    schema: 'gates-capture/1',
    takenAt: '2026-01-31T21:30:00.000Z',
    toolVersion: 'test',
    pieces,
    ledger: [],
    redaction,
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) deepFreeze(child);
    Object.freeze(value);
  }
  return value;
}
