import { publishesMetrics } from '../../../src/derive/health/metrics-publisher.ts';
import { readableConfigurations } from '../../../src/derive/monitoring/monitoring-evidence.ts';
import { scrapeTargets } from '../../../src/derive/monitoring/scrape-target.ts';
import { type DeclaredService, declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { yamlText } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';
import { knownService } from '../../../src/services/identify-service.ts';
import { WATCHED } from './example-files.ts';

const COMPOSE = `services:
  prometheus:
    image: prom/prometheus:v3.5.0
    volumes: ["./prometheus:/etc/prometheus:ro"]
  postgres-exporter: { image: "prometheuscommunity/postgres-exporter:v0.17.1" }
`;

export const serviceNotScraped = defineCheck({
  meta: {
    id: 'service-not-scraped',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every service that publishes metrics is scraped',
    failureTitle: 'Services publish metrics that nobody collects',
    why: 'An exporter that no job asks costs resources and shows nothing when its system fails.',
    fix: 'Add a job with the service and its port to `scrape_configs`.',
    impact: 'blind spot in the monitoring',
    effort: 'small',
    references: [prometheusDocs('prometheus/latest/configuration/configuration', 'scrape_config')],
    example: {
      bad: { ...WATCHED, 'compose.yaml': COMPOSE },
      good: {
        ...WATCHED,
        'compose.yaml': COMPOSE,
        'prometheus/prometheus.yml': `scrape_configs:
  - job_name: postgres
    static_configs: [{ targets: ["postgres-exporter:9187"] }]
`,
      },
    },
  },
  needs: ['composeProject', 'prometheusConfigurations'],
  evaluate({ composeProject, prometheusConfigurations }) {
    const own = readableConfigurations(prometheusConfigurations).filter(({ readers }) => readers.length > 0);
    const finding = own.find(
      ({ jobs, jobFiles }) => jobFiles.length > 0 || jobs.some((job) => job.discovery.length > 0),
    );
    if (finding) {
      return { verdict: 'not-applicable', reason: `${finding.path} finds targets in ways that the files do not tell` };
    }
    const scraped = scrapeTargets(own, composeProject).flatMap(({ answer }) =>
      answer.kind === 'service' || answer.kind === 'unreachable' ? [answer.service.name] : [],
    );
    const publishers = declaredServices(composeProject).flatMap((service) => {
      const sign = own.length > 0 ? publishesMetrics(service) : undefined;
      return sign === undefined ? [] : [{ service, sign, evidence: service.evidence }];
    });
    const findings = publishers
      .filter(({ service }) => !scraped.includes(service.name))
      .map(({ service, sign }) => ({
        subject: { service: service.name, ...service.at },
        message: 'publishes metrics, and no scrape job names it',
        observed: sign,
        expected: 'a scrape job with this service as a target',
        snippet: jobSnippet(service),
        evidence: [service.evidence, ...own.map(({ evidence }) => evidence)] as const,
      }));
    return judgeDeclared(composeProject, publishers, findings, 'no service is known to publish metrics for Prometheus');
  },
});

/** In the configuration of Prometheus. */
function jobSnippet(service: DeclaredService): string {
  const name = yamlText(service.name);
  const port = service.ports[0]?.target ?? knownService(service)?.ports[0] ?? 'PORT';
  const target = JSON.stringify(`${service.name}:${port}`);
  return ['scrape_configs:', `  - job_name: ${name}`, `    static_configs: [{ targets: [${target}] }]`].join('\n');
}
