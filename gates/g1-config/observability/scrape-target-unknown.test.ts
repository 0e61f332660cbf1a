import { checkCases } from '../../testing/check-cases.ts';
import { anOpenPort } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aJob, aPrometheus, placeIn, prometheusService } from '../../testing/monitoring.ts';
import { scrapeTargetUnknown } from './scrape-target-unknown.ts';

const at = placeIn('prometheus.yml', 4, 18);
const elsewhere = [{ name: 'backend', aliases: [] }];
const api = aService('api', { ports: [anOpenPort(3000, { published: '8001' })] });
const exporter = aService('exporter', { image: 'prometheuscommunity/postgres-exporter:v0.17.1' });
const scraping = (target: string, services = [api, exporter, prometheusService()], project = {}) => ({
  composeProject: aProject({ services, ...project }),
  prometheusConfigurations: [aPrometheus({ jobs: [aJob('job', [target])] })],
});
const failing = (target: string, message: string, services?: (typeof api)[]) => ({
  ...scraping(target, services),
  findings: [{ subject: at, message }],
});
const doubted = (target: string, message: string) => ({
  ...scraping(target),
  findings: [{ subject: at, message, priority: 'P2' as const }],
});

checkCases(scrapeTargetUnknown, {
  pass: {
    'a service and a port it has': scraping('api:3000'),
    'the exporter on its usual port': scraping('exporter:9187'),
    'Prometheus itself': scraping('localhost:9090'),
    'a service whose ports nothing tells': scraping('worker:9000', [aService('worker'), prometheusService()]),
    'a port that stands in the command': scraping('api:9100', [
      aService('api', { expose: ['3000'], command: ['server', '--metrics-port', '9100'] }),
      prometheusService(),
    ]),
    'the name of a container': scraping('shop-api-1:3000'),
  },
  fail: {
    'no service of that name': failing('backend:3000', 'backend:3000: no service is named backend'),
    'localhost, where another service is meant': failing(
      'localhost:3000',
      'localhost:3000: that is the container of prometheus itself',
    ),
    'a service on another network': failing('api:3000', 'api:3000: api is on no network of prometheus', [
      { ...api, networks: elsewhere },
      prometheusService(),
    ]),
    'the port that the host publishes': doubted(
      'api:8001',
      'api:8001: 8001 is the port on the host, in the network api has 3000',
    ),
    'a port that the exporter does not have': doubted(
      'exporter:9100',
      'exporter:9100: as far as the files tell, exporter has 9187',
    ),
  },
  notApplicable: {
    'a name of the outside': scraping('metrics.example.org:443'),
    'an address': scraping('192.0.2.7:9100'),
    'a network that others made': scraping('foreign:9100', [prometheusService({ networks: elsewhere })], {
      networks: [{ key: 'backend', name: 'backend', external: true, internal: false }],
    }),
    'Prometheus runs elsewhere': {
      composeProject: aProject({ services: [api] }),
      prometheusConfigurations: [aPrometheus({ readers: [] })],
    },
  },
});
