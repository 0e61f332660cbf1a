import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, aPort, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { localhostInDeclaredUrl } from './localhost-in-declared-url.ts';

type Service = ReturnType<typeof aService>;
const told = (url: string, different: Partial<Service> = {}, variable = 'CACHE_URL') =>
  projectOf(aService('api', { environment: [anEntry(variable, url)], ...different }));
const finding = (message: string) => ({ subject: { service: 'api', variable: 'CACHE_URL', ...at(12) }, message });

checkCases(localhostInDeclaredUrl, {
  pass: {
    'the name of a service': told('redis://cache:6379'),
    'a port that it publishes': told('http://localhost:3000', { ports: [aPort()] }),
    'a port that it exposes': told('http://127.0.0.1:9000', { expose: ['9000/tcp'] }),
    'a port that it listens on by default': told('http://localhost:3000', { image: 'grafana/grafana:11.2' }),
    'a port that its environment names': projectOf(
      aService('api', { environment: [anEntry('CACHE_URL', 'http://localhost:8000'), anEntry('PORT', '8000')] }),
    ),
    'a published port, in a service that hands it on to browsers': projectOf(
      aService('web-ui', { environment: [anEntry('API_URL', 'http://localhost:3000/api')] }),
      aService('api', { ports: [aPort()] }),
    ),
  },
  fail: {
    localhost: {
      ...told('redis://localhost:6379/0'),
      findings: [finding('the URL points to localhost, where the service itself declares no port 6379')],
    },
    'the loopback address, with a masked password': {
      ...told('amqp://app:***@127.0.0.1'),
      findings: [finding('the URL points to 127.0.0.1, where the service itself declares no port 5672')],
    },
    'a published port, in a service that itself calls it': {
      ...projectOf(
        aService('api', { environment: [anEntry('CACHE_URL', 'http://localhost:3000')] }),
        aService('cache', { ports: [aPort()] }),
      ),
      findings: [finding('the URL points to localhost, where the service itself declares no port 3000')],
    },
    'in IPv6': {
      ...told('http://[::1]:4317'),
      findings: [finding('the URL points to [::1], where the service itself declares no port 4317')],
    },
  },
  notApplicable: {
    'where traces are sent, which another check judges': told(
      'http://localhost:4317',
      {},
      'OTEL_EXPORTER_OTLP_ENDPOINT',
    ),
    'a URL for browsers': told('http://localhost:3000', {}, 'CORS_ORIGIN'),
    'the network of the host': told('redis://localhost', { networkMode: 'host' }),
    'the network of another service': told('redis://localhost', { networkMode: 'service:vpn' }),
    'no URL': projectOf(aService('api')),
  },
});
