import { anEngine } from '../../../../gates/testing/evidence.ts';
import { sampleResult } from '../../../../reports/testing/sample-result.ts';
import { environmentSecrets } from '../../../derive/secrets/environment-secrets.ts';
import type { Container } from '../../../model/evidence/container.ts';
import type { RunResult } from '../../../model/result.ts';
import type { HostView } from '../host-view.ts';

/** A host that runs these containers, whose pieces are numbered in their order; a case states what is different. */
export function aHost(
  label: string,
  containers: readonly Container[] = [],
  different: Partial<HostView> = {},
): HostView {
  const cited = containers.map((container, index) => ({ ...container, evidence: `E${index + 1}` as const }));
  return {
    label,
    result: sampleResult(),
    containers: cited,
    images: [],
    secrets: environmentSecrets(cited),
    waivers: [],
    fingerprintKey: 'k1',
    ...different,
  };
}

/** The engine of a host, as the piece E9 tells it. */
export function ofEngine(version: string, id = version): Pick<HostView, 'engine'> {
  return { engine: { ...anEngine({ id, version }), evidence: 'E9' } };
}

/** What came of a host that is well. */
export function passedRun(): RunResult {
  return { ...sampleResult(), verdict: 'passed', exitCode: 0 };
}
