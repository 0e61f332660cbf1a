import type { Finding } from '../../src/model/check-result.ts';
import type { RunResult } from '../../src/model/result.ts';
import { noMemoryLimit } from './sample-checks.ts';
import { sampleResult, sampleWithGate } from './sample-result.ts';

const PRIORITIES = ['P3', 'P0', 'P2', 'P1'] as const;

/** A run with this many findings of one check, of all priorities in turn, each on a service of its own. */
export function manyFindings(count: number): RunResult {
  const [like] = noMemoryLimit.findings;
  if (!like) throw new Error('the sample check has no finding');
  const findings: Finding[] = Array.from({ length: count }, (_, index) => ({
    ...like,
    priority: PRIORITIES[index % PRIORITIES.length] ?? 'P3',
    fingerprint: `f${index.toString(16).padStart(15, '0')}`,
    message: `service-${index} has no memory limit and can take the memory of all others`,
    subject: { service: `service-${index}`, file: 'compose.yaml', line: index + 1, column: 3 },
  }));
  const check = { ...noMemoryLimit, examined: count, findings };
  const [config] = sampleResult().gates;
  const sections = (config?.sections ?? []).map((section) =>
    section.id === 'resources' ? { ...section, checks: [check] } : section,
  );
  return sampleWithGate('g1', { sections });
}
