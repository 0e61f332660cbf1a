import { tracingEndpoints } from '../../../src/derive/monitoring/tracing-endpoint.ts';
import { lookUp } from '../../../src/derive/networks/name-lookup.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';

export const tracingEndpointUnresolved = defineCheck({
  meta: {
    id: 'tracing-endpoint-unresolved',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every tracing endpoint leads to a service that can be reached',
    failureTitle: 'Traces are sent to where nothing receives them',
    why: 'A service whose collector is not there drops its traces, and some wait for it with every request.',
    fix: 'Name the collector by its service, such as `http://otel-collector:4318`, or switch the export off.',
    impact: 'no traces',
    effort: 'small',
    references: [
      {
        label: 'OpenTelemetry documentation, OTLP exporter',
        url: 'https://opentelemetry.io/docs/languages/sdk-configuration/otlp-exporter/',
      },
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/api:1.0
    environment:
      OTEL_EXPORTER_OTLP_ENDPOINT: http://localhost:4318
`,
      },
      good: {
        'compose.yaml': `services:
  otel-collector: { image: "otel/opentelemetry-collector:0.130.0" }
  api:
    image: registry.example/api:1.0
    environment:
      OTEL_EXPORTER_OTLP_ENDPOINT: http://otel-collector:4318
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const endpoints = tracingEndpoints(composeProject).flatMap((endpoint) => {
      const answer = lookUp(endpoint.host, endpoint.service, composeProject);
      return answer.kind === 'unknown' ? [] : [{ ...endpoint, answer, evidence: composeProject.evidence }];
    });
    const findings = endpoints.flatMap(({ service, variable, host, at, answer, evidence }) => {
      if (answer.kind === 'service') return [];
      const messages = {
        itself: `${variable} leads to its own container`,
        nothing: `${variable} names ${host}, which is no service`,
        unreachable: `${variable} names ${host}, which is on no network of ${service.name}`,
      };
      return [
        {
          subject: { service: service.name, variable, ...at },
          message: messages[answer.kind],
          observed: host,
          expected: 'a service on one of its networks',
          snippet: serviceSnippet(service, ['environment:', `  ${variable}: http://otel-collector:4318`]),
          evidence: [evidence] as const,
        },
      ];
    });
    const reason = 'no service has a tracing endpoint inside this project';
    return judgeDeclared(composeProject, endpoints, findings, reason);
  },
});
