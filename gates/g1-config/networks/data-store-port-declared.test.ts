import { checkCases } from '../../testing/check-cases.ts';
import { anOpenPort, aPort, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { dataStorePortDeclared } from './data-store-port-declared.ts';

const database = (...ports: ReturnType<typeof aPort>[]) => projectOf(aService('db', { image: 'postgres:16', ports }));
const finding = (port: string, reach: string, priority: 'P0' | 'P1') => ({
  subject: { service: 'db', port, ...at(8) },
  message: `the data store is published ${reach}`,
  priority,
});
const on = (hostAddress: string) => anOpenPort(5432, { hostAddress });

checkCases(dataStorePortDeclared, {
  pass: {
    'no port is published': database(),
    'on loopback': database(on('127.0.0.1')),
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
      findings: [finding('192.0.2.1:5432:5432/tcp', 'on one address of the host', 'P1')],
    },
    'an image of the team with the port of a database': {
      ...projectOf(aService('database', { ports: [anOpenPort(5432)] })),
      findings: [
        {
          subject: { service: 'database', port: '5432:5432/tcp', ...at(8) },
          message: 'what is taken for postgres (by its port) is published on every interface',
          priority: 'P0',
        },
      ],
    },
  },
  notApplicable: {
    'no data store': projectOf(aService('api', { ports: [aPort()] })),
    'an image of the team, whatever the service is called': projectOf(
      aService('database', { ports: [anOpenPort(8080)] }),
    ),
    'a pooler with the port of the database behind it': projectOf(aService('pgbouncer', { ports: [anOpenPort(5432)] })),
    'the settings say that it is none': projectOf(
      aService('database', { statedKind: 'none', ports: [anOpenPort(5432)] }),
    ),
  },
});
