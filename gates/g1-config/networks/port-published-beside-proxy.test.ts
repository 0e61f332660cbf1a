import { checkCases } from '../../testing/check-cases.ts';
import { anOpenPort, aPort, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { portPublishedBesideProxy } from './port-published-beside-proxy.ts';

type Service = ReturnType<typeof aService>;
const proxy = (port = anOpenPort(443)) => aService('proxy', { image: 'caddy:2.8', ports: [port] });
const api = (port: Service['ports'][number], different: Partial<Service> = {}) =>
  aService('api', { ports: [port], ...different });
const finding = (port: string, message: string) => ({ subject: { service: 'api', port, ...at(8) }, message });

checkCases(portPublishedBesideProxy, {
  pass: {
    'the service publishes nothing': projectOf(proxy(), aService('api')),
    'to this host only': projectOf(proxy(), api(aPort())),
    'mail does not pass through the proxy': projectOf(proxy(), api(anOpenPort(25))),
    'data stores and management interfaces have checks of their own': projectOf(
      proxy(),
      aService('db', { image: 'postgres:17', ports: [anOpenPort(5432)] }),
      aService('ui', { image: 'adminer:4', ports: [anOpenPort(8080)] }),
    ),
  },
  fail: {
    'on every interface': {
      ...projectOf(proxy(), api(anOpenPort(3000))),
      findings: [finding('3000:3000/tcp', 'reached past proxy')],
    },
    'on one address, beside two proxies': {
      ...projectOf(
        proxy(),
        { ...proxy(anOpenPort(4180)), name: 'login', image: 'oauth2-proxy/oauth2-proxy:v7.6' },
        api(aPort({ hostAddress: '192.0.2.1' })),
      ),
      findings: [finding('192.0.2.1:3000:3000/tcp', 'reached past proxy, login')],
    },
  },
  notApplicable: {
    'there is no proxy': projectOf(api(anOpenPort(3000))),
    'the proxy is reached from this host only': projectOf(proxy(aPort()), api(anOpenPort(3000))),
    'there is nothing but the proxy': projectOf(proxy()),
  },
});
