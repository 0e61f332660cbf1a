import { ofServices } from '../../../src/derive/services/of-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

const MOST_PERCENT = 80;

export const pidsNearLimit = defineCheck({
  meta: {
    id: 'pids-near-limit',
    priority: 'P2',
    title: 'No container was near its limit of processes and threads when it was sampled',
    failureTitle: 'Containers were near their limit of processes and threads',
    why: 'At the limit no thread can be started: requests fail with errors that do not name the reason.',
    fix: 'Find out what starts so many (`docker top`); mend it if they are never ended, raise `pids_limit` if the program needs them.',
    impact: 'requests that fail under load',
    effort: 'small',
    references: [cis('5.29'), composeSpec('05-services', 'pids_limit')],
  },
  needs: ['resourceUsage', 'containers'],
  evaluate({ resourceUsage, containers }) {
    const limited = ofServices(resourceUsage, containers).flatMap((usage) => {
      const limit = containers.find(({ name }) => name === usage.container)?.limits.pids ?? 0;
      return limit > 0 ? [{ ...usage, limit }] : [];
    });
    const findings = limited
      .filter(({ pids, limit }) => (pids / limit) * 100 >= MOST_PERCENT)
      .map(({ service, container, pids, limit, evidence }) => ({
        subject: { service, container },
        message: `it uses ${Math.round((pids / limit) * 100)} % of its limit of processes and threads`,
        observed: `${pids} of ${limit}`,
        expected: `less than ${MOST_PERCENT} % of the limit`,
        evidence: [evidence] as const,
      }));
    return judge(limited, findings, 'no running container has a limit of processes and threads');
  },
});
