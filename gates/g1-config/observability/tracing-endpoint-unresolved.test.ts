import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { tracingEndpointUnresolved } from './tracing-endpoint-unresolved.ts';

const NAME = 'OTEL_EXPORTER_OTLP_ENDPOINT';
const collector = aService('otel', { image: 'otel/opentelemetry-collector:0.130.0' });
const sending = (value: string, name = NAME, ...others: ReturnType<typeof aService>[]) =>
  projectOf(aService('api', { environment: [anEntry(name, value)] }), ...others);
const failing = (value: string, message: string, name = NAME, ...others: ReturnType<typeof aService>[]) => ({
  ...sending(value, name, ...others),
  findings: [{ subject: { service: 'api', variable: name, ...at(12) }, message }],
});

checkCases(tracingEndpointUnresolved, {
  pass: {
    'the collector of the project': sending('http://otel:4318', NAME, collector),
    'host and port without a scheme': sending('otel:4317', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', collector),
    'an agent by its name': sending('otel', 'JAEGER_AGENT_HOST', collector),
  },
  fail: {
    localhost: failing('http://localhost:4318', `${NAME} leads to its own container`),
    'no service of that name': failing('http://jaeger:4318', `${NAME} names jaeger, which is no service`),
    'a collector on another network': failing(
      'http://otel:4318',
      `${NAME} names otel, which is on no network of api`,
      NAME,
      { ...collector, networks: [{ name: 'telemetry', aliases: [] }] },
    ),
  },
  notApplicable: {
    'no endpoint': sending('http://other:1', 'OTHER_URL'),
    'a collector outside': sending('https://otlp.example.org:4318'),
    'a template': sending('${COLLECTOR}'),
    'the export is off': projectOf(
      aService('api', { environment: [anEntry(NAME, 'http://jaeger:4318'), anEntry('OTEL_SDK_DISABLED', 'true')] }),
    ),
  },
});
