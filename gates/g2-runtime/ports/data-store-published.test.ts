import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { dataStorePublished } from './data-store-published.ts';

const publishing = (hostAddress: string, image = 'postgres:15-alpine') =>
  aContainer('db', { image, ports: [{ containerPort: 5432, protocol: 'tcp', hostAddress, hostPort: 5433 }] });

const application = aContainer('api', {
  ports: [{ containerPort: 3000, protocol: 'tcp', hostAddress: '0.0.0.0', hostPort: 3000 }],
});

const finding = (hostAddress: string, priority: 'P0' | 'P1', kind = 'postgres') => ({
  subject: { service: 'db', container: 'shop-db-1', port: `${hostAddress}:5433/tcp` },
  message: `port 5432/tcp of ${kind} is published`,
  priority,
});

checkCases(dataStorePublished, {
  pass: {
    'on loopback only': { containers: [publishing('127.0.0.1')] },
    'a data store without ports': { containers: [aContainer('db', { image: 'postgres:15' })] },
    'a broker without ports beside a published application': {
      containers: [aContainer('queue', { image: 'rabbitmq:3.13' }), application],
    },
  },
  fail: {
    'on every interface it is urgent': { containers: [publishing('0.0.0.0')], findings: [finding('0.0.0.0', 'P0')] },
    'on one address of the host': { containers: [publishing('192.0.2.10')], findings: [finding('192.0.2.10', 'P1')] },
    'an image of the team that starts one': {
      containers: [{ ...publishing('0.0.0.0', 'shop-db'), command: ['docker-entrypoint.sh', 'postgres'] }],
      findings: [finding('0.0.0.0', 'P0', 'postgres (by its command)')],
    },
    'an image of the team with no other port': {
      containers: [publishing('0.0.0.0', 'shop-db')],
      findings: [finding('0.0.0.0', 'P0', 'postgres (by its port)')],
    },
  },
  notApplicable: {
    'only applications publish ports': { containers: [application] },
    'the settings say that it is none': {
      containers: [{ ...publishing('0.0.0.0', 'shop-db'), statedKind: 'none' }],
    },
    'there is no container': { containers: [] },
  },
});
