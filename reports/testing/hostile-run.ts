import fc from 'fast-check';
import type { CheckResult, Finding } from '../../src/model/check-result.ts';
import type { RunResult } from '../../src/model/result.ts';
import { hostileResult } from './hostile-result.ts';
import { HOSTILE_RUNS, hostileText } from './hostile-text.ts';
import { dockerSocketMounted, healthEndpointFailing, sampleCheck } from './sample-checks.ts';
import { sampleConfigGate, sampleRuntimeGate } from './sample-gates.ts';
import { sampleResult } from './sample-result.ts';

/** Somebody accepted the finding. */
function accepted(finding: Finding): Finding {
  const place = { file: 'gates.waivers.yaml', line: 2 };
  const waiver = { reason: 'behind a proxy', owner: 'ops', approver: 'lead', expires: '2026-03-31', place };
  return { ...finding, waiver };
}

/** The finding on a subject that names everything a subject can name. */
function aboutEverything(finding: Finding): Finding {
  const subject = { project: 'shop', service: 'api', container: 'c', image: 'i', network: 'n', volume: 'v' };
  return {
    ...finding,
    subject: { ...subject, variable: 'V', port: '1', url: 'u', file: 'a/b.yaml', line: 3, column: 5 },
  };
}

const found = dockerSocketMounted.findings.map(aboutEverything);

/** One check of each verdict, and a finding that is accepted beside one that is not. */
const CHECKS: readonly CheckResult[] = [
  { ...dockerSocketMounted, findings: [...found, ...found.map((one) => ({ ...accepted(one), fingerprint: 'other' }))] },
  sampleCheck('default-credential', 'No default credential is used', {
    verdict: 'waived',
    findings: found.map((one) => ({ ...accepted(one), fingerprint: 'third' })),
  }),
  healthEndpointFailing,
  sampleCheck('broken-check', 'A check that crashed', { verdict: 'crashed', reason: 'of undefined', evidence: [] }),
  sampleCheck('missing-build-argument', 'Images can be traced', { verdict: 'not-applicable', reason: 'none is built' }),
  sampleCheck('invalid-compose-file', 'The Compose files are valid'),
];

/** A small run in which every kind of statement occurs once: each can be made hostile thousands of times. */
export function everyStatement(different: Partial<RunResult> = {}): RunResult {
  const { risks, gaps, recommendations } = sampleRuntimeGate();
  const section = { id: 'all', title: 'All', status: 'fail' as const, checks: [...CHECKS], exhibits: [] };
  const told = { verdict: 'failed' as const, sections: [section], risks, gaps, recommendations };
  const gate = { ...sampleConfigGate(), ...told };
  const others = sampleResult().gates.filter(({ verdict }) => verdict === 'not-configured');
  const declared = {
    files: ['compose.yaml'],
    services: [{ name: 'api', at: { file: 'compose.yaml', line: 7, column: 3 } }],
  };
  const run = { ...sampleResult().run, interruptedBy: 'SIGINT' };
  return sampleResult({ run, gates: [gate, ...others], declared, evidence: [], ledger: [], ...different });
}

/** Tries a property on a run whose foreign texts are all one hostile text, as often as hostile texts are tried. */
export function forEveryHostileRun(property: (result: RunResult, text: string) => void): void {
  const calm = everyStatement();
  fc.assert(
    fc.property(hostileText, (text) => property(hostileResult(calm, text), text)),
    { numRuns: HOSTILE_RUNS },
  );
}
