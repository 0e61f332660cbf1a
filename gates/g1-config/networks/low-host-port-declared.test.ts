import { checkCases } from '../../testing/check-cases.ts';
import { anOpenPort, aPort, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { lowHostPortDeclared } from './low-host-port-declared.ts';

const publishing = (port: ReturnType<typeof aPort>, image = 'registry.example/shop/api:1.4') =>
  projectOf(aService('api', { image, ports: [port] }));
const { published: _, ...ephemeral } = aPort();

checkCases(lowHostPortDeclared, {
  pass: {
    'the first one that needs no privilege': publishing(anOpenPort(1024)),
    'a low port of the container, on a high one of the host': publishing(anOpenPort(80, { published: '8080' })),
    'the proxy': publishing(anOpenPort(80), 'nginx:1.27'),
  },
  fail: {
    'a service that is no proxy': {
      ...publishing(anOpenPort(3000, { published: '80' })),
      findings: [
        {
          subject: { service: 'api', port: '80:3000/tcp', ...at(8) },
          message: 'port 3000/tcp is published on port 80 of the host',
        },
      ],
    },
    'a range that begins there': {
      ...publishing(aPort({ target: 80, published: '1020-1030' })),
      findings: [
        {
          subject: { service: 'api', port: '127.0.0.1:1020-1030:80/tcp', ...at(8) },
          message: 'port 80/tcp is published on port 1020-1030 of the host',
        },
      ],
    },
  },
  notApplicable: {
    'no port is published': projectOf(aService('api')),
    'the engine chooses the port': publishing(ephemeral),
  },
});
