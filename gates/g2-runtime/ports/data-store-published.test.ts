import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { dataStorePublished } from './data-store-published.ts';

const publishing = (hostAddress: string, image = 'postgres:15-alpine') =>
  aContainer('db', { image, ports: [{ containerPort: 5432, protocol: 'tcp', hostAddress, hostPort: 5433 }] });

const finding = (hostAddress: string, priority: 'P0' | 'P1' | 'P3') => ({
  subject: { service: 'db', container: 'shop-db-1', port: `${hostAddress}:5433/tcp` },
  message: 'port 5432/tcp of postgres is published',
  priority,
});

checkCases(dataStorePublished, {
  pass: {
    'a data store without ports': { containers: [aContainer('db', { image: 'postgres:15' })] },
    'a broker without ports beside a published application': {
      containers: [aContainer('queue', { image: 'rabbitmq:3.13' }), publishing('0.0.0.0', 'shop-api:1.0')],
    },
  },
  fail: {
    'on every interface it is urgent': { containers: [publishing('0.0.0.0')], findings: [finding('0.0.0.0', 'P0')] },
    'on one address of the host': { containers: [publishing('192.0.2.10')], findings: [finding('192.0.2.10', 'P1')] },
    'on loopback it is minor': { containers: [publishing('127.0.0.1')], findings: [finding('127.0.0.1', 'P3')] },
  },
  notApplicable: {
    'only applications publish ports': { containers: [publishing('0.0.0.0', 'shop-api:1.0')] },
    'there is no container': { containers: [] },
  },
});
