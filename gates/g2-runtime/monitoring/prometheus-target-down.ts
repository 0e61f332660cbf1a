import { defineCheck, judge } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';

export const prometheusTargetDown = defineCheck({
  meta: {
    id: 'prometheus-target-down',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Prometheus reaches every target that it scrapes',
    failureTitle: 'Prometheus does not reach targets that it scrapes',
    why: 'Nothing is recorded of them: dashboards show gaps, and alerts on their metrics stay silent.',
    fix: 'Check the address and the port in the scrape configuration, that both are on one network, and that the service serves its metrics.',
    impact: 'blind spots in monitoring',
    effort: 'small',
    references: [prometheusDocs('prometheus/latest/querying/api', 'Targets')],
  },
  needs: ['prometheusServers'],
  evaluate({ prometheusServers }) {
    const targets = prometheusServers.flatMap(({ targets: list, ...server }) =>
      // `unknown` is what a target is until it was scraped for the first time.
      list.filter(({ health }) => health !== 'unknown').map((target) => ({ ...server, target })),
    );
    const findings = targets
      .filter(({ target }) => target.health !== 'up')
      .map(({ service, container, target, evidence }) => ({
        subject: { service, container },
        message: `target ${target.instance} of job ${target.job} is ${target.health}`,
        observed: target.lastError || 'no error was told',
        expected: 'up',
        evidence: [evidence] as const,
      }));
    return judge(targets, findings, 'no Prometheus server that was read has scraped a target');
  },
});
