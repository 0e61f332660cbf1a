import { dependencyClosure } from '../../../src/derive/dependencies/dependency-closure.ts';
import { type ServiceEdge, serviceEdges } from '../../../src/derive/networks/service-graph.ts';
import { isUrlForBrowsers } from '../../../src/derive/networks/url-for-browsers.ts';
import { serviceSnippet, yamlText } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

/** Compose writes it on every container, empty where nothing is declared; without it nothing is known. */
const WRITTEN_BY_COMPOSE = 'com.docker.compose.depends_on';

export const dependencyUndeclared = defineCheck({
  meta: {
    id: 'dependency-undeclared',
    priority: 'P3',
    title: 'Services declare a dependency on the services that their URLs name',
    failureTitle: 'URLs name services that their client does not declare as a dependency',
    why: 'Compose may start the client first, or without the service at all when only the client is asked for.',
    fix: 'Add the service to `depends_on` of its client, with `condition: service_healthy` where it has a health check.',
    impact: 'failures at start',
    effort: 'small',
    references: [composeSpec('05-services', 'depends_on')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const services = containers.filter(({ oneOff, labels }) => !oneOff && Object.hasOwn(labels, WRITTEN_BY_COMPOSE));
    const dependsOn = dependencyClosure(services);
    // A client that the other service depends on cannot depend on it as well: Compose refuses circles.
    const edges = oncePerPair(serviceEdges(services)).filter(
      ({ from, to, variable }) => !isUrlForBrowsers(variable) && !dependsOn(to, from),
    );
    const findings = edges
      .filter(({ from, to }) => !dependsOn(from, to))
      .map(({ from, to, variable, evidence }) => ({
        subject: { service: from, variable },
        message: `the URL names ${to}, on which it declares no dependency`,
        observed: `depends_on of ${from} leads to ${to} neither directly nor through others`,
        expected: `a dependency on ${to}`,
        snippet: serviceSnippet({ name: from }, ['depends_on:', `  ${yamlText(to)}: { condition: service_started }`]),
        evidence: [evidence] as const,
      }));
    return judge(edges, findings, 'no URL names a service of the target that its client could depend on');
  },
});

function oncePerPair(edges: readonly ServiceEdge[]): readonly ServiceEdge[] {
  return [...new Map(edges.toReversed().map((edge) => [`${edge.from} ${edge.to}`, edge])).values()].toReversed();
}
