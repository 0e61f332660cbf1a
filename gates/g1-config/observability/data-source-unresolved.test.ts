import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService } from '../../testing/declared.ts';
import { aDataSource, anAddress, aProvisioning, grafanaService, prometheusService } from '../../testing/monitoring.ts';
import { dataSourceUnresolved } from './data-source-unresolved.ts';

const system = (address: string, ...services: ReturnType<typeof aService>[]) => ({
  ...projectOf(grafanaService(), prometheusService(), ...services),
  grafanaProvisioning: [aProvisioning({ dataSources: [aDataSource({ address: anAddress(address) })] })],
});
const { address: _, ...withoutAddress } = aDataSource();
const { at } = anAddress('any:80');
const loki = aService('loki', { image: 'grafana/loki:3.5.0', networks: [{ name: 'logs', aliases: [] }] });

checkCases(dataSourceUnresolved, {
  pass: { 'a service of the network': system('prometheus:9090') },
  fail: {
    localhost: {
      ...system('localhost:9090'),
      findings: [{ subject: at, message: 'Prometheus: that is the container of grafana itself' }],
    },
    'no service of that name': {
      ...system('metrics:9090'),
      findings: [{ subject: at, message: 'Prometheus: no service is named metrics' }],
    },
    'a service on another network': {
      ...system('loki:3100', loki),
      findings: [{ subject: at, message: 'Prometheus: it leads to a service on no network of grafana' }],
    },
    'a port that the service does not have': {
      ...system('prometheus:9091'),
      findings: [{ subject: at, message: 'Prometheus: as far as the files tell, prometheus has 9090' }],
    },
  },
  notApplicable: {
    'a host of the outside': system('metrics.example.org:443'),
    'a data source without a URL': {
      ...projectOf(grafanaService()),
      grafanaProvisioning: [aProvisioning({ dataSources: [withoutAddress] })],
    },
    'Grafana runs elsewhere': {
      ...projectOf(prometheusService()),
      grafanaProvisioning: [aProvisioning({ readers: [], dataSources: [aDataSource()] })],
    },
  },
});
