import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { aJob, aPrometheus, prometheusService } from '../../testing/monitoring.ts';
import { serviceNotScraped } from './service-not-scraped.ts';

const exporter = aService('exporter', { image: 'oliver006/redis_exporter:v1.74.0' });
const labelled = aService('api', { labels: { 'prometheus.io/scrape': 'true' } });
const system = (jobs: ReturnType<typeof aJob>[], ...services: (typeof exporter)[]) => ({
  ...projectOf(...services, prometheusService()),
  prometheusConfigurations: [aPrometheus({ jobs })],
});
const message = 'publishes metrics, and no scrape job names it';

checkCases(serviceNotScraped, {
  pass: {
    'the exporter is a target': system([aJob('redis', ['exporter:9121'])], exporter),
    'a labelled service is a target': system([aJob('api', ['api:3000'])], labelled),
  },
  fail: {
    'an exporter that no job names': {
      ...system([aJob('api', ['api:3000'])], exporter),
      findings: [{ subject: { service: 'exporter', ...at(3) }, message }],
    },
    'a labelled service that no job names': {
      ...system([], labelled),
      findings: [{ subject: { service: 'api', ...at(3) }, message }],
    },
    'a vector store that publishes metrics by itself': {
      ...system([aJob('api', ['api:3000'])], aService('vectors', { image: 'qdrant/qdrant:v1.14.0' })),
      findings: [{ subject: { service: 'vectors', ...at(3) }, message }],
    },
  },
  notApplicable: {
    'no service is known to publish metrics': system([], aService('api')),
    'the label says no': system([], aService('web', { labels: { 'prometheus.io/scrape': 'false' } })),
    'targets are discovered': system([aJob('all', [], { discovery: ['docker_sd_configs'] })], exporter),
    'further jobs are in other files': {
      ...projectOf(exporter),
      prometheusConfigurations: [aPrometheus({ jobFiles: ['jobs/*.yml'] })],
    },
    'Prometheus is elsewhere': { ...projectOf(exporter), prometheusConfigurations: [aPrometheus({ readers: [] })] },
  },
});
