import { whyNotComparable } from '../../../src/derive/drift/declared-beside-running.ts';
import { activeServices } from '../../../src/derive/services/active-services.ts';
import { placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const replicaCountDrift = defineCheck({
  meta: {
    id: 'replica-count-drift',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every service has as many containers as are declared',
    failureTitle: 'Services have more or fewer containers than are declared',
    why: 'The next `docker compose up` brings the declared number back, with more load on each or more of them than wanted.',
    fix: 'Write the number into the Compose file (`deploy.replicas` or `scale`), or run `docker compose up -d`.',
    impact: 'capacity other than planned',
    effort: 'small',
    references: [composeSpec('05-services', 'scale')],
  },
  needs: ['composeProject', 'containers'],
  evaluate({ composeProject, containers }) {
    const unclear = whyNotComparable(composeProject);
    if (unclear !== undefined) return { verdict: 'not-applicable', reason: unclear };
    const active = new Set(activeServices(composeProject).map(({ name }) => name));
    const examined = settledServices(composeProject).flatMap((service) => {
      const own = containers.filter((container) => container.service === service.name && !container.oneOff);
      // A service without any container is absent, which is another finding.
      return active.has(service.name) && own.length > 0 ? [{ service, own, evidence: service.evidence }] : [];
    });
    const findings = examined
      .filter(({ service, own }) => own.length !== (service.replicas ?? 1))
      .map(({ service, own, evidence }) => ({
        subject: placeOf(service, service.keys['scale'] ? 'scale' : 'deploy'),
        message: 'it has another number of containers than is declared',
        observed: countText(own.length, 'container'),
        expected: countText(service.replicas ?? 1, 'container'),
        evidence: [evidence, ...own.map((container) => container.evidence)] as const,
      }));
    return judgeDeclared(composeProject, examined, findings, 'no active service of the Compose files has a container');
  },
});
