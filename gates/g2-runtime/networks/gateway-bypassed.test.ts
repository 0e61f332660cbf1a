import { attached, boundTo } from '../../testing/attached.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { anExchange } from '../../testing/evidence.ts';
import { gatewayBypassed } from './gateway-bypassed.ts';

const gateway = (hostAddress = '0.0.0.0') =>
  attached('web', ['edge'], { image: 'caddy:2', ...boundTo(hostAddress, 443) });
const api = (hostAddress?: string) => attached('api', ['edge'], hostAddress === undefined ? {} : boundTo(hostAddress));
const answers = anExchange('api');
const refused = anExchange('api', { outcome: { kind: 'failure', code: 'protocol', message: 'not HTTP' } });

checkCases(gatewayBypassed, {
  pass: {
    'it publishes nothing': { containers: [gateway(), api()], httpExchanges: [] },
    'only this host reaches it': { containers: [gateway(), api('127.0.0.1')], httpExchanges: [answers] },
    'what is published speaks another protocol': { containers: [gateway(), api('0.0.0.0')], httpExchanges: [refused] },
  },
  fail: {
    'it answers beyond this host': {
      containers: [gateway(), api('0.0.0.0')],
      httpExchanges: [answers],
      findings: [
        {
          subject: { service: 'api', container: 'shop-api-1', port: '0.0.0.0:3000/tcp' },
          message: 'port 3000/tcp answers over HTTP beside the proxy web',
        },
      ],
    },
  },
  notApplicable: {
    'no proxy runs': { containers: [api('0.0.0.0')], httpExchanges: [answers] },
    'the proxy is not published beyond this host': {
      containers: [gateway('127.0.0.1'), api('0.0.0.0')],
      httpExchanges: [answers],
    },
    'only a data store runs beside it, which another check judges': {
      containers: [gateway(), attached('search', ['edge'], { image: 'elasticsearch:8', ...boundTo('0.0.0.0', 9200) })],
      httpExchanges: [anExchange('search', { containerPort: 9200 })],
    },
  },
});
