import { readersOf } from '../../../src/derive/monitoring/monitoring-evidence.ts';
import { lookUp } from '../../../src/derive/networks/name-lookup.ts';
import { portDoubt } from '../../../src/derive/ports/port-doubt.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { grafanaDocs } from '../../../src/model/reference.ts';
import { SHOWN } from './example-files.ts';

export const dataSourceUnresolved = defineCheck({
  meta: {
    id: 'data-source-unresolved',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every data source of Grafana leads to a service it can reach',
    failureTitle: 'Data sources of Grafana lead nowhere',
    why: 'A data source is asked from the container of Grafana, where `localhost` is Grafana itself; its panels stay empty.',
    fix: 'Use the name of the service and the port of its container, such as `http://prometheus:9090`.',
    impact: 'empty dashboards',
    effort: 'small',
    references: [grafanaDocs('administration/provisioning', 'Provisioning data sources')],
    example: {
      bad: {
        ...SHOWN,
        'grafana/provisioning/datasources/prometheus.yml': `datasources:
  - { name: Prometheus, uid: metrics, type: prometheus, url: "http://localhost:9090" }
`,
      },
      good: SHOWN,
    },
  },
  needs: ['composeProject', 'grafanaProvisioning', 'dockerfiles'],
  evaluate({ composeProject, grafanaProvisioning, dockerfiles }) {
    const sources = grafanaProvisioning.flatMap((file) => {
      const [grafana] = readersOf(file, composeProject);
      return file.dataSources.flatMap(({ name, address }) => {
        if (!grafana || address?.host === undefined) return [];
        const answer = lookUp(address.host, grafana, composeProject);
        return answer.kind === 'unknown' ? [] : [{ name, address, answer, grafana, evidence: file.evidence }];
      });
    });
    const findings = sources.flatMap(({ name, address, answer, grafana, evidence }) => {
      const { port, text, at } = address;
      const doubt =
        answer.kind === 'service' && port !== undefined ? portDoubt(answer.service, port, dockerfiles) : undefined;
      const messages = {
        itself: `${name}: that is the container of ${grafana.name} itself`,
        nothing: `${name}: no service is named ${address.host ?? ''}`,
        unreachable: `${name}: it leads to a service on no network of ${grafana.name}`,
        service: doubt === undefined ? undefined : `${name}: ${doubt}`,
      };
      const message = messages[answer.kind];
      if (message === undefined) return [];
      const expected = `a service on a network of ${grafana.name}`;
      return [{ subject: at, message, observed: text, expected, evidence: [evidence, grafana.evidence] as const }];
    });
    return judgeDeclared(composeProject, sources, findings, 'no data source names something in this project');
  },
});
