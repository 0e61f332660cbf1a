import { dashboardsOf } from '../../../src/derive/monitoring/grafana-files.ts';
import { servicesOfKind } from '../../../src/derive/monitoring/monitoring-evidence.ts';
import { placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { grafanaDocs } from '../../../src/model/reference.ts';
import { GRAFANA_COMPOSE, SHOWN } from './example-files.ts';

export const grafanaDashboardsMissing = defineCheck({
  meta: {
    id: 'grafana-dashboards-missing',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'The metrics are shown on dashboards that come with the project',
    failureTitle: 'The metrics are collected and shown on no dashboard',
    why: 'Without dashboards an incident begins with writing queries; dashboards made by hand are lost with the volume.',
    fix: 'Add Grafana, mount dashboards as JSON files and name their folder in `provisioning/dashboards`.',
    impact: 'limited observability',
    effort: 'medium',
    references: [grafanaDocs('administration/provisioning', 'Provisioning')],
    example: {
      bad: { 'compose.yaml': GRAFANA_COMPOSE },
      good: SHOWN,
    },
  },
  needs: ['composeProject', 'grafanaProvisioning', 'grafanaDashboards'],
  evaluate({ composeProject, grafanaProvisioning, grafanaDashboards }) {
    const grafana = servicesOfKind(composeProject, 'grafana').filter(({ build }) => build === undefined);
    const isBuilt = servicesOfKind(composeProject, 'grafana').length > grafana.length;
    const collecting = isBuilt || grafana.length > 0 ? [] : servicesOfKind(composeProject, 'prometheus');
    const without = grafana.flatMap((service) => {
      const { loaded, mounted } = dashboardsOf(service, grafanaProvisioning, grafanaDashboards);
      if (loaded.length > 0) return [];
      const message =
        mounted.length > 0
          ? 'dashboards are mounted, and no provider names their folder'
          : 'no dashboard is mounted into it';
      return [{ service, message, observed: mounted[0]?.path ?? 'no dashboard files' }];
    });
    const unseen = collecting.map((service) => ({
      service,
      ...withoutGrafana(grafanaDashboards[0]?.path),
      snippet: GRAFANA,
    }));
    const findings = [...without, ...unseen].map(({ service, ...found }) => ({
      subject: placeOf(service, 'volumes'),
      ...found,
      expected: 'dashboards that Grafana loads from files',
      evidence: [service.evidence] as const,
    }));
    const examined = [...grafana, ...collecting];
    return judgeDeclared(composeProject, examined, findings, 'the project has neither Prometheus nor Grafana');
  },
});

const GRAFANA = serviceSnippet({ name: 'grafana' }, [
  'image: grafana/grafana:12.0.0',
  'volumes:',
  '  - ./grafana/provisioning:/etc/grafana/provisioning:ro # datasources/ and dashboards/',
  '  - ./grafana/dashboards:/var/lib/grafana/dashboards:ro',
]);

/** Dashboards that lie ready weigh less: the Grafana that loads them may run elsewhere. */
function withoutGrafana(dashboard: string | undefined) {
  if (dashboard === undefined) {
    return {
      message: 'collects metrics, and the project has no Grafana to show them',
      observed: 'no Grafana service',
    };
  }
  return {
    message: 'collects metrics, and the project has dashboards but no Grafana that loads them',
    observed: `${dashboard}, and no Grafana service`,
    priority: 'P2' as const,
  };
}
