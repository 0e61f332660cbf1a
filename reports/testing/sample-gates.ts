import type { ExhibitResult } from '../../src/model/exhibit-result.ts';
import type { GateResult } from '../../src/model/result.ts';
import { dockerSocketMounted, healthEndpointFailing, noMemoryLimit, sampleCheck } from './sample-checks.ts';

/** G1: passed, with a P2 on five services and a section to which nothing applies. */
export function sampleConfigGate(): GateResult {
  const invalid = sampleCheck('invalid-compose-file', 'The Compose files are valid', { examined: 1, evidence: ['E2'] });
  const build = sampleCheck('missing-build-argument', 'Images can be traced to a commit', {
    verdict: 'not-applicable',
    examined: 0,
    evidence: [],
    reason: 'no service is built here',
  });
  return {
    id: 'g1',
    title: 'Configuration audit',
    heading: 'G1_CONFIG_AUDIT - Docker Compose Configuration Audit',
    document: '01_CONFIG_AUDIT',
    verdict: 'passed',
    readiness: { next: 'g2', ready: true, blockedBy: [] },
    counts: { checks: 3, pass: 1, fail: 1, notApplicable: 1, indeterminate: 0, crashed: 0, waived: 0 },
    relaxations: [],
    sections: [
      { id: 'validity', title: 'Compose Configuration', status: 'pass', checks: [invalid], exhibits: [] },
      { id: 'images', title: 'Images and Build', status: 'none', checks: [build], exhibits: [] },
      { id: 'resources', title: 'Resources', status: 'warning', checks: [noMemoryLimit], exhibits: [] },
    ],
    risks: [
      { risk: 'high', findings: [] },
      { risk: 'medium', findings: [riskOf(noMemoryLimit)] },
      { risk: 'low', findings: [] },
    ],
    gaps: [gapOf(noMemoryLimit, 'Resources')],
    recommendations: [recommendation(noMemoryLimit, 'Resources')],
    summary: [
      { section: 'Compose Configuration', status: 'pass', statement: '1 check passed', evidence: ['E2'] },
      { section: 'Images and Build', status: 'none', statement: 'nothing to examine', evidence: [] },
      { section: 'Resources', status: 'warning', statement: '5 findings (5 P2)', evidence: noMemoryLimit.evidence },
    ],
  };
}

/** G2: failed on a P0, with one check that could not be evaluated; G3 may start all the same. */
export function sampleRuntimeGate(): GateResult {
  return {
    id: 'g2',
    title: 'Runtime audit',
    heading: 'G2_RUNTIME_AUDIT_NON_DESTRUCTIVE - Docker Compose Runtime Audit',
    document: '02_RUNTIME_AUDIT',
    verdict: 'failed',
    reason: '1 check at or above the threshold failed',
    readiness: { next: 'g3', ready: true, blockedBy: [] },
    counts: { checks: 4, pass: 1, fail: 1, notApplicable: 1, indeterminate: 1, crashed: 0, waived: 0 },
    relaxations: [],
    sections: runtimeSections(),
    risks: [
      { risk: 'high', findings: [riskOf(dockerSocketMounted)] },
      { risk: 'medium', findings: [] },
      { risk: 'low', findings: [] },
    ],
    gaps: [gapOf(dockerSocketMounted, 'Security')],
    recommendations: [recommendation(dockerSocketMounted, 'Security')],
    summary: runtimeSummary(),
  };
}

function runtimeSections(): GateResult['sections'] {
  const restarting = sampleCheck('restarting-container', 'No container restarts by itself');
  const published = sampleCheck('published-on-all-interfaces', 'Published ports are bound to a chosen interface', {
    verdict: 'not-applicable',
    examined: 0,
    evidence: [],
    reason: 'no container publishes a port',
  });
  return [
    { id: 'status', title: 'Runtime Service Status', status: 'pass', checks: [restarting], exhibits: [STATUS] },
    {
      id: 'health',
      title: 'Health Endpoint Validation',
      status: 'not-evaluated',
      checks: [healthEndpointFailing],
      exhibits: [],
    },
    { id: 'ports', title: 'Port Binding Security', status: 'none', checks: [published], exhibits: [PORTS] },
    { id: 'security', title: 'Security', status: 'fail', checks: [dockerSocketMounted], exhibits: [] },
  ];
}

function runtimeSummary(): GateResult['summary'] {
  return [
    {
      section: 'Runtime Service Status',
      status: 'pass',
      statement: '1 check passed',
      evidence: sampleCheck('restarting-container', '').evidence,
    },
    {
      section: 'Health Endpoint Validation',
      status: 'not-evaluated',
      statement: '1 check not evaluated',
      evidence: [],
    },
    { section: 'Port Binding Security', status: 'none', statement: 'nothing to examine', evidence: [] },
    { section: 'Security', status: 'fail', statement: '1 finding (1 P0)', evidence: dockerSocketMounted.evidence },
  ];
}

const STATUS: ExhibitResult = {
  id: 'service-status',
  title: 'Containers of the project',
  columns: [
    { title: 'Service' },
    { title: 'Image', style: 'code' },
    { title: 'Uptime' },
    { title: 'Restarts', style: 'number' },
  ],
  rows: [
    { cells: ['postgres', 'postgres:15-alpine', '32 minutes', '0'], evidence: ['E5'] },
    { cells: ['redis', 'redis:7-alpine', '2 hours', '0'], evidence: ['E6'] },
    { cells: ['worker', 'shop-worker', '14 minutes', '12'], evidence: ['E10', 'E4'] },
  ],
  note: 'All 3 containers are running.',
  excerpts: [
    { title: 'The newest line of worker', language: 'text', lines: ['2026-01-31 LOG: idle'], evidence: ['E10'] },
  ],
};

const PORTS: ExhibitResult = {
  id: 'port-map',
  title: 'Published ports and the interface each is bound to',
  columns: [],
  rows: [],
  reason: 'no container publishes a port',
};

function riskOf({ id, title, findings }: typeof noMemoryLimit): GateResult['risks'][number]['findings'][number] {
  return { check: id, title, count: findings.length, evidence: findings.flatMap(({ evidence }) => evidence) };
}

function recommendation(check: typeof noMemoryLimit, section: string): GateResult['recommendations'][number] {
  const subjects = check.findings.map(({ subject }) => subject.service ?? '');
  return { priority: check.priority, section, check: check.id, action: check.fix, subjects, effort: check.effort };
}

function gapOf(check: typeof noMemoryLimit, section: string): GateResult['gaps'][number] {
  const { id, priority, title, impact, effort, findings } = check;
  const evidence = findings.flatMap((finding) => finding.evidence);
  return { priority, section, check: id, title, impact, effort, subjects: findings.length, evidence };
}
