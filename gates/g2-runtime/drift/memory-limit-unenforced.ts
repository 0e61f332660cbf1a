import { declaredBesideRunning, whyNotComparable } from '../../../src/derive/drift/declared-beside-running.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

export const memoryLimitUnenforced = defineCheck({
  meta: {
    id: 'memory-limit-unenforced',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'The kernel holds every running container to its declared memory limit',
    failureTitle: 'The kernel does not hold containers to their declared memory limit',
    why: 'A leak then takes the memory of every other service on the host.',
    fix: 'Recreate the container with `docker compose up -d`, and see that memory limits are switched on in the kernel.',
    impact: 'one service can take the memory of all',
    effort: 'small',
    references: [cis('5.11'), composeSpec('05-services', 'mem_limit')],
  },
  needs: ['composeProject', 'containers', 'resourceUsage'],
  evaluate({ composeProject, containers, resourceUsage }) {
    const unclear = whyNotComparable(composeProject);
    if (unclear !== undefined) return { verdict: 'not-applicable', reason: unclear };
    const examined = declaredBesideRunning(composeProject, containers, []).flatMap(({ service, container }) => {
      const sample = resourceUsage.find((one) => one.container === container.name);
      const declared = service.limits.memoryBytes ?? 0;
      return sample && declared > 0 ? [{ service, container, sample, declared, evidence: sample.evidence }] : [];
    });
    const findings = examined
      .filter(({ sample, declared }) => sample.memoryLimitBytes === 0 || sample.memoryLimitBytes > declared)
      .map(({ service, container, sample, declared, evidence }) => ({
        subject: {
          ...placeOf(service, service.keys['mem_limit'] ? 'mem_limit' : 'deploy'),
          ...containerSubject(container),
        },
        message: 'it may use more memory than is declared',
        observed: sample.memoryLimitBytes === 0 ? 'no limit of its own' : sizeText(sample.memoryLimitBytes),
        expected: `${sizeText(declared)}, as declared`,
        evidence: [evidence, service.evidence] as const,
      }));
    return judgeDeclared(
      composeProject,
      examined,
      findings,
      'no running service with a declared memory limit was measured',
    );
  },
});
