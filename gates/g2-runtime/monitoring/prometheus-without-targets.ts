import { defineCheck, judge } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';

export const prometheusWithoutTargets = defineCheck({
  meta: {
    id: 'prometheus-without-targets',
    priority: 'P2',
    title: 'Every Prometheus scrapes something beside itself',
    failureTitle: 'Prometheus scrapes nothing but itself',
    why: 'It runs and is healthy, but records nothing of the system that it should watch.',
    fix: 'Add a job for each service that serves metrics, and load the configuration again.',
    impact: 'no monitoring',
    effort: 'small',
    references: [prometheusDocs('prometheus/latest/configuration/configuration', 'Scrape configuration')],
  },
  needs: ['prometheusServers'],
  evaluate({ prometheusServers }) {
    const findings = prometheusServers
      .filter(({ targets }) =>
        targets.every(({ instance }) => /^(?:localhost|127\.0\.0\.1|\[::1\]):9090$/.test(instance)),
      )
      .map(({ service, container, targets, evidence }) => ({
        subject: { service, container },
        message: targets.length === 0 ? 'it scrapes nothing' : 'it scrapes only itself',
        observed:
          targets.length === 0
            ? 'no active target'
            : `active targets: ${targets.map((each) => each.instance).join(', ')}`,
        expected: 'a target for each service that serves metrics',
        evidence: [evidence] as const,
      }));
    return judge(prometheusServers, findings, 'no Prometheus server was read');
  },
});
