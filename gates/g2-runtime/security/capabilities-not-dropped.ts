import { capabilityName } from '../../../src/derive/hardening/capability.ts';
import { DEFAULT_CAPABILITIES } from '../../../src/derive/hardening/effective-capabilities.ts';
import { capabilityLines } from '../../../src/derive/hardening/needed-capabilities.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Container } from '../../../src/model/evidence/container.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';
import { knownService } from '../../../src/services/identify-service.ts';

export const capabilitiesNotDropped = defineCheck({
  meta: {
    id: 'capabilities-not-dropped',
    priority: 'P3',
    title: 'Every container drops all capabilities before it adds any',
    failureTitle: 'Containers keep the default capabilities',
    why: 'The default set contains capabilities that most services never use and that help an intruder.',
    fix: 'Set `cap_drop: [ALL]` and add back with `cap_add` what the service then lacks.',
    impact: 'larger damage after a break-in',
    effort: 'medium',
    references: [
      cis('5.4'),
      composeSpec('05-services', 'cap_drop'),
      owaspDocker(
        'rule-3-limit-capabilities-grant-only-specific-capabilities-needed-by-a-container',
        'rule 3, capabilities',
      ),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const findings = containers
      .filter(({ security }) => !dropsAll(security))
      .map((container) => ({
        subject: containerSubject(container),
        message: 'it does not drop all capabilities',
        observed: `cap_drop: ${container.security.capDrop.join(', ') || 'none'}`,
        expected: 'cap_drop: ALL',
        snippet: serviceSnippet({ name: container.service }, capabilityLines(knownService(container))),
        evidence: [container.evidence] as const,
      }));
    return judge(containers, findings, 'the target has no container');
  },
});

/** Podman writes down every one of the default set where all were dropped. */
function dropsAll({ capDrop }: DeepReadonly<Container>['security']): boolean {
  const dropped = new Set(capDrop.map(capabilityName));
  return dropped.has('ALL') || DEFAULT_CAPABILITIES.every((name) => dropped.has(name));
}
