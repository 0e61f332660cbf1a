import { checkCases } from '../../testing/check-cases.ts';
import { aDocument } from '../../testing/documents.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { documentedPortDiffersFromRunning } from './documented-port-differs-from-running.ts';

const table = (header: string, ...rows: string[]) => [
  aDocument('README.md', header, header.replaceAll(/[^|]+/g, '---'), ...rows),
];
const bound = (hostAddress: string) => ({
  ports: [{ containerPort: 3000, protocol: 'tcp', hostAddress, hostPort: 8080 }],
});
const row = (message: string, service?: string, line = 3) => ({
  subject: { ...(service !== undefined && { service }), file: 'README.md', line, column: 3 },
  message,
});

checkCases(documentedPortDiffersFromRunning, {
  pass: {
    'the port of the container': {
      documents: table('| Service | Port |', '| api | 3000 |'),
      containers: [aContainer('api', bound('127.0.0.1'))],
    },
    'the port of the host, and internal': {
      documents: table('| Service | Host port | Access |', '| api | 8080 | Internal |'),
      containers: [aContainer('api', bound('127.0.0.1'))],
    },
    public: {
      documents: table('| Service | Port | Access |', '| api | 3000 | Public |'),
      containers: [aContainer('api', bound('0.0.0.0'))],
    },
    'a number in its environment may be its port': {
      documents: table('| Service | Port |', '| api | 9000 |'),
      containers: [aContainer('api', { ...bound('127.0.0.1'), environment: [{ name: 'PORT', value: '9000' }] })],
    },
    'nothing has to be exposed to be listened on': {
      documents: table('| Service | Port |', '| api | 9000 |'),
      containers: [aContainer('api')],
    },
  },
  fail: {
    'another port': {
      documents: table('| Service | Port |', '| api | 3001 |'),
      containers: [aContainer('api', bound('127.0.0.1'))],
      findings: [row('the document says port 3001, the running container has it not', 'api')],
    },
    'internal, and published': {
      documents: table('| Service | Port | Access |', '| api | 3000 | Internal |'),
      containers: [aContainer('api', bound('::'))],
      findings: [{ ...row('the document says internal, and it is published beyond this host', 'api'), priority: 'P1' }],
    },
    'public, and not published': {
      documents: table('| Service | Port | Access |', '| api | 3000 | Public |'),
      containers: [aContainer('api', bound('127.0.0.1'))],
      findings: [row('the document says public, and it is not published beyond this host', 'api')],
    },
    'a service that does not run': {
      documents: table('| Service | Port |', '| api | 3000 |', '| worker | 3004 |'),
      containers: [
        aContainer('api', bound('127.0.0.1')),
        aContainer('worker', { state: aState({ status: 'exited', running: false }) }),
      ],
      findings: [row('the document lists worker, and no container of it runs', undefined, 4)],
    },
  },
  notApplicable: {
    'there is no such table': { documents: [aDocument('README.md', '# Shop')], containers: [aContainer('api')] },
    'the table is about another system': {
      documents: table('| Service | Port |', '| webmail | 8025 |'),
      containers: [aContainer('api')],
    },
  },
});
