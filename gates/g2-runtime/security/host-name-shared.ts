import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const hostNameShared = defineCheck({
  meta: {
    id: 'host-name-shared',
    priority: 'P3',
    title: 'No container shares the host name (UTS namespace) of the host',
    failureTitle: 'Containers share the host name of the host',
    why: 'With the right capability such a container renames the host, and logs and certificates of the host no longer fit.',
    fix: 'Remove `uts: host`; a service that must know the name of the host can be told it in a variable.',
    impact: 'name of the host changed from a container',
    effort: 'small',
    references: [cis('5.21'), composeSpec('05-services', 'uts')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    // With the network of the host the engine shares the name as well, which is another finding.
    const told = containers.filter(
      ({ networkMode, security }) => security.utsMode !== undefined && networkMode !== 'host',
    );
    const findings = told
      .filter(({ security }) => security.utsMode === 'host')
      .map((container) => ({
        subject: containerSubject(container),
        message: 'it shares the host name of the host',
        observed: 'uts: host',
        expected: 'a host name of its own',
        evidence: [container.evidence] as const,
      }));
    return judge(told, findings, 'no container outside the network of the host tells whose host name it has');
  },
});
