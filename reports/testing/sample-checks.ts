import type { CheckResult, Finding } from '../../src/model/check-result.ts';

/** A check that passed; a case states what is different. */
export function sampleCheck(id: string, title: string, different: Partial<CheckResult> = {}): CheckResult {
  return {
    id,
    priority: 'P1',
    verdict: 'pass',
    failsGate: false,
    title,
    why: `Why ${id} matters.`,
    fix: `Mend ${id}.`,
    impact: 'service down',
    effort: 'small',
    references: [],
    examined: 6,
    evidence: ['E5', 'E6', 'E7', 'E8', 'E9', 'E10'],
    findings: [],
    ...different,
  };
}

/** A finding on one service; a case states what is different. */
function sampleFinding(service: string, evidence: string, different: Partial<Finding> = {}): Finding {
  return {
    fingerprint: `${service}-0001`,
    priority: 'P2',
    message: `${service} has no memory limit`,
    observed: 'no limit',
    expected: 'a limit',
    fix: 'Set `mem_limit`.',
    subject: { service, container: `shop-${service}-1` },
    evidence: [evidence],
    ...different,
  };
}

export const dockerSocketMounted = sampleCheck('docker-socket-mounted', 'The Docker socket is mounted into a service', {
  priority: 'P0',
  verdict: 'fail',
  failsGate: true,
  why: 'Whoever can write to the Docker socket is root on the host.',
  fix: 'Remove the mount, or put a read-only proxy in front of the socket.',
  impact: 'root on the host',
  effort: 'medium',
  references: [{ label: 'CIS Docker Benchmark 1.6.0, 5.32', url: 'https://www.cisecurity.org/benchmark/docker' }],
  findings: [
    sampleFinding('worker', 'E10', {
      priority: 'P0',
      message: 'the Docker socket is mounted read-write',
      observed: '/var/run/docker.sock at /var/run/docker.sock',
      expected: 'no mount of the Docker socket',
      fix: 'Remove the mount, or put a read-only proxy in front of the socket.',
    }),
  ],
});

export const noMemoryLimit = sampleCheck('no-memory-limit', 'Services run without a memory limit', {
  priority: 'P2',
  verdict: 'fail',
  why: 'One service can take the memory of all others.',
  fix: 'Set `mem_limit`.',
  findings: [
    sampleFinding('postgres', 'E5'),
    sampleFinding('redis', 'E6'),
    sampleFinding('ollama', 'E7'),
    sampleFinding('api', 'E8'),
    sampleFinding('ui', 'E9'),
  ],
});

export const healthEndpointFailing = sampleCheck('health-endpoint-failing', 'Health endpoints answer', {
  verdict: 'indeterminate',
  reason: 'httpExchanges api: no answer within 5 seconds [timeout]',
  examined: 0,
  evidence: [],
});
