import { expect, test } from 'vitest';
import type { CheckResult, Finding } from '../../model/check-result.ts';
import type { SectionResult } from '../../model/result.ts';
import type { WaiverScope } from '../../model/waiver.ts';
import { acceptedFindings } from './accepted-findings.ts';
import { scopeText } from './scope-text.ts';

const accepted = {
  reason: 'Worker idle (expected)',
  owner: 'Ada',
  expires: '2026-11-24',
  place: { file: 'gates.waivers.yaml', line: 2 },
};
const finding = (different: Partial<Finding> = {}): Finding => ({
  fingerprint: '0123456789abcdef',
  priority: 'P1',
  message: 'is idle',
  observed: 'idle',
  expected: 'working',
  fix: 'Give it work.',
  subject: { service: 'worker' },
  evidence: ['E4'],
  ...different,
});

function sections(...findings: Finding[]): SectionResult[] {
  const check = { title: 'Logs are silent', findings } as unknown as CheckResult;
  return [{ checks: [check] } as unknown as SectionResult];
}

test('accepted findings are told with who accepted them, why, and how many days are left', () => {
  const waived = finding({ waiver: accepted });
  const approved = finding({ priority: 'P2', evidence: ['E5'], waiver: { ...accepted, approver: 'Grace' } });
  const until = '2026-11-24 (3 more days)';
  expect(acceptedFindings(sections(waived, finding(), approved), 'E7', '2026-11-21')).toEqual({
    id: 'accepted-findings',
    title: 'Findings That Were Accepted',
    columns: [
      { title: 'Priority' },
      { title: 'Finding' },
      { title: 'Of', style: 'code' },
      { title: 'Reason' },
      { title: 'Owner' },
      { title: 'Approved by' },
      { title: 'Until' },
    ],
    rows: [
      {
        cells: ['P1', 'Logs are silent', 'worker', 'Worker idle (expected)', 'Ada', '', until],
        evidence: ['E4', 'E7'],
      },
      {
        cells: ['P2', 'Logs are silent', 'worker', 'Worker idle (expected)', 'Ada', 'Grace', until],
        evidence: ['E5', 'E7'],
      },
    ],
  });
});

test('where none was accepted, that is said', () => {
  expect(acceptedFindings(sections(finding()), 'E7', '2026-11-21')).toMatchObject({
    rows: [],
    reason: 'no waiver fits a finding',
  });
});

test.each<[WaiverScope, string]>([
  [{}, 'every finding'],
  [{ service: 'worker' }, 'service worker'],
  [{ file: 'compose.yaml', service: 'worker' }, 'service worker, file compose.yaml'],
  [{ container: 'shop-api-1', fingerprint: '0123456789abcdef' }, 'container shop-api-1, fingerprint 0123456789abcdef'],
])('the scope %j is told as: %s', (scope, text) => {
  expect(scopeText(scope)).toBe(text);
});
