import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, anOpenPort, aPort } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { documentedPortDiffers } from './documented-port-differs.ts';

const composeProject = aProject({
  services: [
    aService('api', { ports: [aPort({ target: 3000, published: '8080' })] }),
    aService('edge', { image: 'nginx:1.27', ports: [anOpenPort(80)] }),
    aService('db', { image: 'postgres:16' }),
    aService('worker', { image: 'shop/worker:1' }),
  ],
});
const table = (...rows: string[]) => [
  aDocument(
    'README.md',
    '| Service | Internal Port | External Access |',
    '|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ),
];
const at = (line: number) => ({ file: 'README.md', line, column: 3 });

checkCases(documentedPortDiffers, {
  pass: {
    'container ports, host ports, and those usual for an image': {
      composeProject,
      documents: table(
        'api-service | 3000 (8080) | ❌ Internal',
        'edge | 80 | ✅ Public',
        'PostgreSQL | 5432 | ❌ Internal',
      ),
    },
    'nothing is stated for a service of their own': { composeProject, documents: table('worker | 3004 | Internal') },
    'the port is set as a variable': {
      composeProject: aProject({ services: [aService('api', { environment: [anEntry('PORT', '3001')] })] }),
      documents: table('api | 3001 | Internal'),
    },
  },
  fail: {
    'another port': {
      composeProject,
      documents: table('api | 3001 | Internal'),
      findings: [
        { subject: { service: 'api', ...at(3) }, message: 'the document says port 3001, the Compose files do not' },
      ],
    },
    'a service that is not there': {
      composeProject,
      documents: table('edge | 80 |', 'ws-service | 3002 | Internal'),
      findings: [{ subject: at(4), message: 'the Compose files have no service ws-service' }],
    },
    'internal by the document, open by the Compose files': {
      composeProject,
      documents: table('edge | 80 | Internal'),
      findings: [
        {
          subject: { service: 'edge', ...at(3) },
          message: 'the document says internal, the Compose files publish it beyond this host',
          priority: 'P1',
        },
      ],
    },
    'public by the document, not by the Compose files': {
      composeProject,
      documents: table('api | 3000 | Public'),
      findings: [
        { subject: { service: 'api', ...at(3) }, message: 'the document says public, the Compose files do not' },
      ],
    },
    'a host port that is not published': {
      composeProject,
      documents: [aDocument('README.md', '| Service | Host port |', '|---|---|', '| api | 3000 |')],
      findings: [
        { subject: { service: 'api', ...at(3) }, message: 'the document says port 3000, the Compose files do not' },
      ],
    },
  },
  notApplicable: {
    'no table is about ports': {
      composeProject,
      documents: [aDocument('README.md', '| Service | Memory |', '|---|---|', '| api | 512 |')],
    },
    'a column of ports without numbers': { composeProject, documents: table('api | dynamic | Public') },
  },
});
