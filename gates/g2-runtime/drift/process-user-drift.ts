import { declaredBesideRunning, whyNotComparable } from '../../../src/derive/drift/declared-beside-running.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const processUserDrift = defineCheck({
  meta: {
    id: 'process-user-drift',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Every process runs as the user that is declared for its service',
    failureTitle: 'Processes run as another user than is declared for their service',
    why: 'A user that is declared protects only what really runs as it.',
    fix: 'Recreate the container, and start nothing in it that changes its user.',
    impact: 'processes with other rights than reviewed',
    effort: 'small',
    references: [cis('4.1'), composeSpec('05-services', 'user')],
  },
  needs: ['composeProject', 'containers', 'processes', 'engine'],
  evaluate({ composeProject, containers, processes, engine }) {
    const unclear = whyNotComparable(composeProject) ?? whyShifted(engine.securityOptions);
    if (unclear !== undefined) return { verdict: 'not-applicable', reason: unclear };
    const examined = declaredBesideRunning(composeProject, containers, []).flatMap(({ service, container }) => {
      const list = processes.find((one) => one.container === container.name);
      const user = /^(\d+)(?::|$)/.exec(service.user ?? '')?.[1];
      if (!list || list.processes.length === 0 || user === undefined) return [];
      return [{ service, container, list, user, evidence: list.evidence }];
    });
    const findings = examined.flatMap(({ service, container, list, user, evidence }) => {
      // The host shows a name where it knows one; only a number can be compared.
      const users = [...new Set(list.processes.map((process) => (process.user === 'root' ? '0' : process.user)))];
      const others = users.filter((one) => /^\d+$/.test(one) && one !== user);
      if (others.length === 0) return [];
      return [
        {
          subject: { ...placeOf(service, 'user'), ...containerSubject(container) },
          message: 'not every process runs as the declared user',
          observed: `running as ${others.join(', ')}`,
          expected: `user ${user}`,
          evidence: [evidence, service.evidence] as const,
        },
      ];
    });
    return judgeDeclared(
      composeProject,
      examined,
      findings,
      'no running service has a user declared by number whose processes were listed',
    );
  },
});

/** With user namespaces the host sees other numbers than the container. */
function whyShifted(securityOptions: readonly string[]): string | undefined {
  const isShifted = securityOptions.some((option) => /name=(?:userns|rootless)/.test(option));
  return isShifted ? 'not evaluated: the engine gives its containers a range of users of their own' : undefined;
}
