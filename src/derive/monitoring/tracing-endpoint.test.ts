import { expect, test } from 'vitest';
import { anEntry, cited } from '../../../gates/testing/compose.ts';
import { aProject, aService } from '../../../gates/testing/declared.ts';
import { tracingEndpoints } from './tracing-endpoint.ts';

const hosts = (...environment: ReturnType<typeof anEntry>[]) =>
  tracingEndpoints(cited(aProject({ services: [aService('api', { environment })] }))).map(({ host }) => host);

test.each([
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://otel:4318', ['otel']],
  ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'otel:4317', ['otel']],
  ['OTEL_EXPORTER_JAEGER_AGENT_HOST', 'Jaeger', ['jaeger']],
  ['APP_OTLP_ENDPOINT', 'grpc://otel:4317', ['otel']],
  ['ZIPKIN_URL', 'http://zipkin:9411/api/v2/spans', ['zipkin']],
  ['OTEL_SERVICE_NAME', 'api', []],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', '${OTLP}', []],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', '', []],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', null, []],
])('%s=%s', (name, value, expected) => {
  expect(hosts(anEntry(name, value))).toEqual(expected);
});

test('a service that has switched the export off has none', () => {
  expect(hosts(anEntry('OTEL_EXPORTER_OTLP_ENDPOINT', 'otel:4317'), anEntry('OTEL_SDK_DISABLED', 'True'))).toEqual([]);
});
