import { checkCases } from '../../testing/check-cases.ts';
import { anOpenPort, aPort, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { tlsPortUnpublished } from './tls-port-unpublished.ts';

const proxy = (...ports: ReturnType<typeof aPort>[]) =>
  aService('proxy', { image: 'nginx:1.27', ports, keys: { ports: at(6) } });
const finding = { subject: { service: 'proxy', ...at(6) }, message: 'no published port is one for TLS' };

checkCases(tlsPortUnpublished, {
  pass: {
    'beside the plain one': projectOf(proxy(anOpenPort(80), anOpenPort(443))),
    'another port of the proxy': projectOf(proxy(anOpenPort(8080, { published: '443' }))),
    'another proxy has it': projectOf(proxy(anOpenPort(80)), {
      ...proxy(anOpenPort(8443)),
      name: 'secure',
    }),
  },
  fail: {
    'plain only': { ...projectOf(proxy(anOpenPort(80), anOpenPort(8080))), findings: [finding] },
    'TLS to this host only': {
      ...projectOf(proxy(anOpenPort(80), aPort({ target: 443, published: '443' }))),
      findings: [finding],
    },
  },
  notApplicable: {
    'the proxy is reached from this host only': projectOf(proxy(aPort())),
    'of other services the protocol is not told': projectOf(aService('api', { ports: [anOpenPort(3000)] })),
  },
});
