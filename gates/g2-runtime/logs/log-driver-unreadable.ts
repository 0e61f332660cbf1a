import { whyUnreadable } from '../../../src/derive/logs/log-driver.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const logDriverUnreadable = defineCheck({
  meta: {
    id: 'log-driver-unreadable',
    priority: 'P2',
    title: 'The log of every container can be read through the engine',
    failureTitle: 'Logs of containers cannot be read through the engine',
    why: 'After a failure `docker compose logs` shows nothing, and this audit can say nothing of what the service reports.',
    fix: 'Use the driver `local` or `json-file` with `max-size`, or let the engine keep its copy beside a remote driver.',
    impact: 'failures that cannot be explained',
    effort: 'small',
    references: [
      dockerDocs('engine/logging/dual-logging', 'Use docker logs with remote logging drivers'),
      composeSpec('05-services', 'logging'),
    ],
  },
  needs: ['containers', 'engine'],
  evaluate({ containers, engine }) {
    const services = containers.filter(({ oneOff }) => !oneOff);
    const findings = services.flatMap((container) => {
      const reason = whyUnreadable(container.logging, engine.version);
      if (reason === undefined) return [];
      return {
        subject: containerSubject(container),
        message: 'its log cannot be read through the engine',
        observed: `driver ${container.logging.driver}: ${reason}`,
        expected: 'the driver local, json-file or journald, or a copy kept by the engine',
        snippet: serviceSnippet({ name: container.service }, ['logging: { driver: local }']),
        evidence: [container.evidence, engine.evidence] as const,
      };
    });
    return judge(services, findings, 'the target has no container');
  },
});
