import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, aPort, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { healthcheckPortMismatch } from './healthcheck-port-mismatch.ts';

type Service = ReturnType<typeof aService>;
const asking = (port: number | string, different: Partial<Service> = {}) =>
  aService('api', {
    healthcheck: { test: ['CMD', 'curl', '-f', `http://localhost:${port}/health`], disabled: false, at: at(20) },
    ...different,
  });
const api = (port: number | string, different?: Partial<Service>) => projectOf(asking(port, different));
const build = { context: './api', arguments: [] };
const dockerfile = (expose: string) => ({
  path: 'api/Dockerfile',
  context: './api',
  services: ['api'],
  arguments: [],
  stages: [
    {
      base: 'node:22',
      healthcheck: 'absent' as const,
      instructions: [{ name: 'EXPOSE', text: expose, values: [], at: at(4) }],
      at: at(1),
    },
  ],
});
const found = (port: number, message: string, priority?: 'P2') => [
  { subject: { service: 'api', port: `${port}`, ...at(20) }, message, ...(priority && { priority }) },
];
const unknown = 'asks port 9000, for which nothing configures the service';

checkCases(healthcheckPortMismatch, {
  pass: {
    'the port in the container': api(3000, { ports: [aPort({ target: 3000, published: '8000' })] }),
    'an exposed range': api(9003, { expose: ['9000-9010/tcp'] }),
    'the variable of the port': api(4000, { environment: [anEntry('PORT', '4000')], expose: ['3000'] }),
    'a port of the command': api(9000, { ports: [aPort()], command: ['serve', '--admin=:9000'] }),
    'a known image': api(80, { image: 'nginx:1.27' }),
    'the Dockerfile': { ...api(5000, { build }), dockerfiles: [dockerfile('5000/tcp 5001')] },
  },
  fail: {
    'the port on the host': {
      ...api(8000, { ports: [aPort({ target: 3000, published: '8000' })] }),
      findings: found(8000, 'asks port 8000, which is the port on the host and not the one in the container'),
    },
    'another port of an image that is pulled': {
      ...api(9000, { expose: ['3000'] }),
      findings: found(9000, unknown, 'P2'),
    },
    'another port than that of the Dockerfile': {
      ...api(9000, { build }),
      dockerfiles: [dockerfile('5000')],
      findings: found(9000, unknown),
    },
  },
  notApplicable: {
    'no port is declared or known': api(3000),
    'the port is a variable': api('$PORT', { expose: ['3000'] }),
    'no port is asked': projectOf(aService('api', { expose: ['3000'] })),
  },
});
