import { describe, expect, test } from 'vitest';
import { sampleConfigGate } from '../../../reports/testing/sample-gates.ts';
import type { ManifestEntry } from '../../model/capture.ts';
import type { Remediation } from '../../model/comparison.ts';
import { remediationSection } from './remediation-section.ts';

const gate = sampleConfigGate();
const row = (different: Partial<Remediation> = {}): Remediation => ({
  gate: 'g1',
  check: 'no-memory-limit',
  title: 'Services run without a memory limit',
  priority: 'P2',
  status: 'open',
  subjects: ['postgres', 'redis'],
  fingerprints: ['postgres-0001', 'redis-0001'],
  ...different,
});
const piece = (id: string, kind: string): ManifestEntry => {
  const read = { subject: kind, collector: 'run/1', action: 'read the settings', startedAt: '', durationMs: 0 };
  return { id, kind, ...read, bytes: 0, truncated: false, redactions: 0 };
};
const RUN = [piece('E1', 'run'), piece('E2', 'composeProject')];
const CARRIED = [...RUN, piece('E20', 'baseline'), piece('E21', 'changeReferences')];
const rowsOf = (rows: readonly Remediation[], evidence = RUN) =>
  remediationSection(gate, { evidence }, rows)?.exhibits[0]?.rows;

test('the section of a gate has a row for each of its own, with the change that deals with it', () => {
  const rows = [row({ reference: 'PR-96' }), row({ gate: 'g2', check: 'other' })];
  expect(remediationSection(gate, { evidence: RUN }, rows)).toEqual({
    id: 'remediation',
    title: 'Remediation Status',
    status: 'none',
    checks: [],
    exhibits: [
      {
        id: 'remediation-status',
        title: 'What Was Done and What Is Left',
        columns: [{ title: 'Priority' }, { title: 'Finding' }, { title: 'Of' }, { title: 'Change' }],
        rows: [
          {
            cells: ['P2', 'Services run without a memory limit', 'postgres, redis', 'PR-96'],
            evidence: ['E5', 'E6'],
            group: 'Remaining',
          },
        ],
      },
    ],
  });
});

test('a gate about which there is nothing to tell has no such section', () => {
  expect(remediationSection(gate, { evidence: RUN }, [row({ gate: 'g2' })])).toBeUndefined();
});

test('without a change the cell is empty', () => {
  expect(rowsOf([row()])?.[0]?.cells).toEqual(['P2', 'Services run without a memory limit', 'postgres, redis', '']);
});

test.each([
  ['fixed', 'Completed'],
  ['new', 'New'],
  ['open', 'Remaining'],
  ['waived', 'Accepted'],
  ['unknown', 'Not Known'],
] as const)('what is %s stands under %s', (status, group) => {
  expect(rowsOf([row({ status })])).toMatchObject([{ group }]);
});

describe('a row cites', () => {
  test('the findings that it is about, and not the others of their check', () => {
    expect(rowsOf([row({ fingerprints: ['api-0001'] })])?.[0]?.evidence).toEqual(['E8']);
  });

  test('what its check looked at, where the findings are gone', () => {
    const rows = rowsOf([row({ status: 'fixed', fingerprints: ['gone'] })]);
    expect(rows?.[0]?.evidence).toEqual(['E5', 'E6', 'E7', 'E8', 'E9', 'E10']);
  });

  test('what the capture says of the earlier run and of the changes besides', () => {
    expect(rowsOf([row()], CARRIED)?.[0]?.evidence).toEqual(['E5', 'E6', 'E20', 'E21']);
  });

  test('the record of the run, where its check was not judged this time: it is told, not left out', () => {
    const unjudged = row({ check: 'no-longer-there', status: 'unknown', fingerprints: ['gone'] });
    expect(rowsOf([unjudged])?.[0]?.evidence).toEqual(['E1']);
    expect(rowsOf([unjudged], CARRIED)?.[0]?.evidence).toEqual(['E20', 'E21']);
  });
});
