import { describe, expect, test } from 'vitest';
import { DIAGNOSTIC_CODES } from '../../src/compose/diagnosis.ts';
import { indexEvidence } from '../../src/evaluate/evidence-index.ts';
import { runCheck } from '../../src/evaluate/run-check.ts';
import type { ComposeProject } from '../../src/model/evidence/compose-project.ts';
import { GATES } from '../index.generated.ts';
import { aProject, aService, at } from '../testing/declared.ts';

// What the loader has to say reaches the report, and only once.

const MESSAGE = 'said by the loader';
/** Codes of what is only warned of; those of `BOTH` can be either. */
const WARNINGS = [
  'file-outside-project',
  'file-unreadable',
  'several-files',
  'obsolete-key',
  'scalar-changed',
  'container-name-duplicate',
];
const BOTH = ['file-unreadable', 'container-name-duplicate'];

const checks = GATES.filter(({ id }) => id === 'g1').flatMap(({ sections }) =>
  sections.flatMap((section) => section.checks),
);

/** The checks that report a diagnostic: those with a finding in its words. */
function reportedBy(level: 'error' | 'warning', code: string): readonly string[] {
  const diagnostics = [{ level, code, message: MESSAGE, at: at(7) }];
  const project: ComposeProject = aProject({ services: [aService('api')], diagnostics });
  const provenance = { kind: 'composeProject', subject: 'compose.yaml', collector: 'test/1', action: 'given' } as const;
  const sizes = { durationMs: 0, bytes: 0, truncated: false, redactions: 0 };
  const startedAt = '2026-01-31T21:30:00.000Z';
  const index = indexEvidence({
    manifest: {
      schema: 'gates-capture/1',
      takenAt: startedAt,
      toolVersion: 'test',
      pieces: [{ id: 'E1', ...provenance, startedAt, ...sizes }],
      ledger: [],
      redaction: { secrets: 0, masked: 0, weak: 0 },
    },
    values: new Map([['E1', project]]),
  });
  return checks
    .filter((check) => {
      const result = runCheck(check, index);
      return result.verdict === 'fail' && result.findings.some(({ message }) => message === MESSAGE);
    })
    .map(({ meta }) => meta.id);
}

describe('each thing the loader can say is reported by exactly one check', () => {
  const errors = DIAGNOSTIC_CODES.filter((code) => !WARNINGS.includes(code) || BOTH.includes(code));

  test.each(errors)('the error %s', (code) => {
    expect(reportedBy('error', code)).toHaveLength(1);
  });

  test.each(WARNINGS)('the warning %s', (code) => {
    expect(reportedBy('warning', code)).toHaveLength(1);
  });
});
