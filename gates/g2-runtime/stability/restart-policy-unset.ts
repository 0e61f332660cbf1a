import { containersToRun } from '../../../src/derive/dependencies/one-shot.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { isRestarted } from '../../../src/derive/services/restart-policy.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const restartPolicyUnset = defineCheck({
  meta: {
    id: 'restart-policy-unset',
    priority: 'P2',
    title: 'Every container that should keep running has a restart policy',
    failureTitle: 'Containers that should keep running have no restart policy',
    why: 'The engine does not start them again after a crash or after a reboot of the host.',
    fix: 'Add `restart: unless-stopped`, or `restart: on-failure:5` to give up after some failures, and create the containers anew.',
    impact: 'service stays down after a crash',
    effort: 'small',
    references: [
      composeSpec('05-services', 'restart'),
      dockerDocs('engine/containers/start-containers-automatically', 'Start containers automatically'),
      cis('5.15'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const services = containersToRun(containers);
    const findings = services
      .filter((container) => !isRestarted(container))
      .map((container) => ({
        subject: containerSubject(container),
        message: 'it has no restart policy',
        observed: 'restart policy no',
        expected: 'restart policy unless-stopped, always or on-failure',
        snippet: serviceSnippet({ name: container.service }, ['restart: unless-stopped']),
        evidence: [container.evidence] as const,
      }));
    return judge(services, findings, 'the target has no container that should be running');
  },
});
