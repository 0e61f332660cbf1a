import { checkCases } from '../../testing/check-cases.ts';
import { anOpenPort, aPort, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { dataStorePortDeclared } from './data-store-port-declared.ts';

const database = (...ports: ReturnType<typeof aPort>[]) => projectOf(aService('db', { image: 'postgres:16', ports }));
const finding = (port: string, reach: string, priority: 'P0' | 'P2' | 'P3') => ({
  subject: { service: 'db', port, ...at(8) },
  message: `the data store publishes port 5432/tcp ${reach}`,
  priority,
});
const on = (hostAddress: string) => anOpenPort(5432, { hostAddress });

checkCases(dataStorePortDeclared, {
  pass: {
    'no port is published': database(),
    'only the port of its management, of which another check tells': projectOf(
      aService('queue', { image: 'rabbitmq:3.13-management', ports: [anOpenPort(15_672)] }),
    ),
  },
  fail: {
    'on every interface': {
      ...database(anOpenPort(5432)),
      findings: [finding('5432:5432/tcp', 'on every interface', 'P0')],
    },
    'on one address': {
      ...database(on('192.0.2.1')),
      findings: [finding('192.0.2.1:5432:5432/tcp', 'on one address of the host', 'P2')],
    },
    'on loopback': {
      ...database(on('127.0.0.1')),
      findings: [finding('127.0.0.1:5432:5432/tcp', 'to this host', 'P3')],
    },
  },
  notApplicable: {
    'no data store': projectOf(aService('api', { ports: [aPort()] })),
    'an image of the team, whatever the service is called': projectOf(
      aService('database', { ports: [anOpenPort(5432)] }),
    ),
  },
});
