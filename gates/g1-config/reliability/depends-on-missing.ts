import { dependencyClosure } from '../../../src/derive/dependencies/dependency-closure.ts';
import { isUrlForBrowsers } from '../../../src/derive/networks/url-for-browsers.ts';
import { type DeclaredReference, declaredReferences } from '../../../src/derive/services/declared-reference.ts';
import { declaredServices, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet, yamlText } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { layerOf } from '../../../src/services/layer.ts';

/** Variables that say where to send traces and metrics: a service works without who receives them. */
const TELEMETRY = /(?:^|_)(?:OTEL|OTLP|TELEMETRY|TRACING|TRACES?|METRICS|JAEGER|ZIPKIN|SENTRY|LOKI|STATSD)(?:_|$)/i;

export const dependsOnMissing = defineCheck({
  meta: {
    id: 'depends-on-missing',
    priority: 'P2',
    title: 'Services declare a dependency on the services that their environment names',
    failureTitle: 'Services declare no dependency on services that their environment names',
    why: 'Compose may start the client first, or without the service at all when only the client is asked for.',
    fix: 'Add the service to `depends_on` of its client, with `condition: service_healthy` where it has a health check.',
    impact: 'failures at start',
    effort: 'small',
    references: [
      composeSpec('05-services', 'depends_on'),
      dockerDocs('compose/how-tos/startup-order', 'Startup order in Compose'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
  api:
    image: shop/api:1.0
    environment:
      DATABASE_URL: postgres://db/shop
`,
      },
      good: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
  api:
    image: shop/api:1.0
    environment:
      DATABASE_URL: postgres://db/shop
    depends_on: [db]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const dependsOn = dependencyClosure(services.map(({ name, ...rest }) => ({ ...rest, service: name })));
    const settled = new Set(settledServices(composeProject).map(({ name }) => name));
    // A client that the other service depends on cannot depend on it as well: Compose refuses circles.
    const edges = oncePerPair(declaredReferences(services)).filter(
      ({ from, to, entry }) =>
        settled.has(from.name) &&
        !isUrlForBrowsers(entry.name) &&
        !isTelemetry(entry.name, to) &&
        !dependsOn(to.name, from.name) &&
        startsWith(from.profiles, to.profiles),
    );
    const findings = edges
      .filter(({ from, to }) => !dependsOn(from.name, to.name))
      .map(({ from, to, entry, evidence }) => ({
        subject: { service: from.name, variable: entry.name, ...entry.at },
        message: `the value names ${to.name}, on which the service declares no dependency`,
        observed: `depends_on of ${from.name} leads to ${to.name} neither directly nor through others`,
        expected: `a dependency on ${to.name}`,
        snippet: serviceSnippet(from, [
          'depends_on:',
          `  ${yamlText(to.name)}: { condition: ${to.healthcheck && !to.healthcheck.disabled ? 'service_healthy' : 'service_started'} }`,
        ]),
        evidence: [evidence] as const,
      }));
    return judgeDeclared(
      composeProject,
      edges,
      findings,
      'no environment value names a service that its client could depend on',
    );
  },
});

function isTelemetry(variable: string, service: DeclaredReference['to']): boolean {
  return TELEMETRY.test(variable) || layerOf(service) === 'Observability';
}

/** True when a service is started whenever the other one is: it has no profile, or those of the other. */
function startsWith(client: readonly string[], service: readonly string[]): boolean {
  return service.length === 0 || (client.length > 0 && client.every((profile) => service.includes(profile)));
}

function oncePerPair(edges: readonly DeclaredReference[]): readonly DeclaredReference[] {
  const byPair = new Map(edges.toReversed().map((edge) => [JSON.stringify([edge.from.name, edge.to.name]), edge]));
  return [...byPair.values()].toReversed();
}
