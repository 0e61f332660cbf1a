import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, projectOf } from '../../testing/compose.ts';
import { aService } from '../../testing/declared.ts';
import { aPrometheus, aProvisioning, prometheusService } from '../../testing/monitoring.ts';
import { monitoringMissing } from './monitoring-missing.ts';

const three = [aService('web'), aService('api'), aService('db', { image: 'postgres:17' })];
const message = 'none of its 3 services is a monitoring service, an exporter or an agent, or names one';
const [web, api] = three;
const job = aService('migrate', { restart: 'no' });

checkCases(monitoringMissing, {
  pass: {
    'Prometheus is a service': projectOf(...three, prometheusService()),
    'an agent': projectOf(...three, aService('agent', { image: 'datadog/agent:7' })),
    'traces go to a service outside': projectOf(
      ...three.slice(1),
      aService('worker', { environment: [anEntry('OTEL_EXPORTER_OTLP_ENDPOINT', 'https://otlp.example.org')] }),
    ),
    'labels for a Prometheus elsewhere': projectOf(
      ...three.slice(1),
      aService('worker', { labels: { 'prometheus.io/scrape': 'true' } }),
    ),
    'a configuration beside the files': { ...projectOf(...three), prometheusConfigurations: [aPrometheus()] },
    'provisioning beside the files': { ...projectOf(...three), grafanaProvisioning: [aProvisioning()] },
  },
  fail: {
    'three services and nothing that watches them': {
      ...projectOf(...three),
      findings: [{ subject: { project: 'shop' }, message }],
    },
    'gathering logs is no monitoring': {
      ...projectOf(...three.slice(1), aService('logs', { image: 'fluent/fluent-bit:4.0' })),
      findings: [{ subject: { project: 'shop' }, message }],
    },
  },
  notApplicable: {
    'two services and a job that ends': web && api ? projectOf(web, api, job) : {},
    'a single service': projectOf(aService('api')),
  },
});
