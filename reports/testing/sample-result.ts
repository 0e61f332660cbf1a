import type { GateResult, NotEvaluated, RunResult } from '../../src/model/result.ts';
import { SAMPLE_EVIDENCE, SAMPLE_LEDGER } from './sample-evidence.ts';
import { sampleConfigGate, sampleRuntimeGate } from './sample-gates.ts';

const notEvaluated: NotEvaluated = {
  gate: 'g2',
  section: 'health',
  check: 'health-endpoint-failing',
  title: 'Health endpoints answer',
  reason: 'httpExchanges api: no answer within 5 seconds [timeout]',
  missing: [{ kind: 'httpExchanges', subject: 'api', code: 'timeout', message: 'no answer within 5 seconds' }],
};

/**
 * The result of a small run: G1 passed with a P2, G2 failed with a P0 and one check that could not be evaluated, G3 not
 * configured. A test states what is different in its case.
 */
export function sampleResult(different: Partial<RunResult> = {}): RunResult {
  return {
    schema: 'gates-result/1',
    run: {
      ...WHO,
      ...WHAT,
      command: [...WHO.command],
      gates: [...WHAT.gates],
      engine: { ...ENGINE, securityOptions: [] },
    },
    verdict: 'failed',
    exitCode: 1,
    release: RELEASE,
    gates: [sampleConfigGate(), sampleRuntimeGate(), notConfigured()],
    notEvaluated: [notEvaluated],
    waivers: [],
    remediation: [],
    evidence: [...SAMPLE_EVIDENCE],
    ledger: [...SAMPLE_LEDGER],
    ...different,
  };
}

const RELEASE: RunResult['release'] = {
  verdict: 'not-ready',
  blockedBy: [
    {
      gate: 'g2',
      check: 'docker-socket-mounted',
      title: 'The Docker socket is mounted into a service',
      priority: 'P0',
      findings: 1,
    },
  ],
  notEstablished: [{ gate: 'g3', what: 'Functional tests', reason: 'not configured: no flows are configured' }],
  setAside: [],
};

/** The sample with one gate changed. */
export function sampleWithGate(id: GateResult['id'], different: Partial<GateResult>): RunResult {
  const sample = sampleResult();
  return { ...sample, gates: sample.gates.map((gate) => (gate.id === id ? { ...gate, ...different } : gate)) };
}

function notConfigured(): GateResult {
  return {
    id: 'g3',
    title: 'Functional tests',
    heading: 'G3_FUNCTIONAL_TESTS - Functional Tests Against the Running System',
    document: '03_FUNCTIONAL_TESTS',
    verdict: 'not-configured',
    reason: 'no flows are configured; describe them in gates.yaml to have this gate run them',
    readiness: { ready: false, blockedBy: [] },
    counts: { checks: 0, pass: 0, fail: 0, notApplicable: 0, indeterminate: 0, crashed: 0, waived: 0 },
    relaxations: [],
    sections: [],
    risks: [],
    gaps: [],
    recommendations: [],
    summary: [],
  };
}

const WHO = {
  takenAt: '2026-01-31T21:30:00.000Z',
  toolVersion: '0.1.0',
  nodeVersion: 'v20.19.0',
  user: 'operator',
  host: 'host-1',
  command: ['gates', 'run', '-p', 'shop'],
} as const satisfies Partial<RunResult['run']>;

const WHAT = {
  id: '20260131T213000Z-shop',
  project: 'shop',
  gates: ['g1', 'g2', 'g3'],
  gatesNamed: false,
  failOn: 'P1',
  severityProfile: 'prod',
} as const satisfies Partial<RunResult['run']>;

const ENGINE = {
  endpoint: 'unix:///var/run/docker.sock',
  endpointFrom: 'default',
  id: '7d3f2a10-9c55-4be1-8a3c-1f60c2b1e001',
  name: 'host-1',
  version: '26.1.5',
  apiVersion: '1.45',
  operatingSystem: 'Debian GNU/Linux 12',
  architecture: 'x86_64',
  cpus: 2,
  memoryBytes: 8_589_934_592,
  storageDriver: 'overlay2',
  loggingDriver: 'json-file',
  cgroupVersion: '2',
  securityOptions: [],
  liveRestore: false,
  systemTime: '2026-01-31T21:30:00.000Z',
} as const;
