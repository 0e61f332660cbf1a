import { expect, test } from 'vitest';
import { sampleResult } from '../testing/sample-result.ts';
import { runSummary } from './summary.ts';

const summary = runSummary(sampleResult());

test('the summary starts with the verdict and says what the exit code means', () => {
  expect(summary).toMatch(/^# Summary of the run on project `shop`\n\n- \*\*Verdict:\*\* \*\*FAILED\*\*\n/);
  expect(summary).toContain('- **Exit code:** 1 — a gate failed\n');
});

test('the summary shows every gate with its counts and what it means for the next', () => {
  expect(summary).toContain(
    '| G1 Configuration audit | PASSED         |      1 |      0 |        1 |             0 | G2 can start |',
  );
  expect(summary).toContain(
    '| G3 Functional tests    | NOT CONFIGURED |      0 |      0 |        0 |             0 | —            |',
  );
});

test('the summary puts the most urgent findings first and takes those of one check together', () => {
  expect(summary).toContain(
    '1. **P0** G2, service `worker` — the Docker socket is mounted read-write. [E10]\n' +
      '2. **P2** G1 — Services run without a memory limit: 5 findings (postgres, redis, ollama, api, ui). [E5–E9]\n',
  );
});

test('the summary lists what is not known and where the documents are', () => {
  expect(summary).toContain('## Not Evaluated\n\n1 statement could not be established.');
  expect(summary).toContain('- Runtime audit: `02_RUNTIME_AUDIT.md`\n');
});

test('a run without findings says that nothing which was evaluated failed', () => {
  expect(runSummary(sampleResult({ gates: [], notEvaluated: [], verdict: 'not-established', exitCode: 3 }))).toContain(
    'None: no check that was evaluated failed.',
  );
});
