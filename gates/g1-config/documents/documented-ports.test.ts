import { expect, test } from 'vitest';
import { anOpenPort, cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { presented } from '../../testing/presented.ts';
import { documentedPorts } from './documented-ports.ts';

const services = [
  aService('edge', { image: 'nginx:1.27', ports: [anOpenPort(8080)] }),
  aService('worker', { image: 'shop/worker:1' }),
];
const composeProject = cited(aProject({ services }));
const lines = [
  '| Service | Port | Access |',
  '|---|---|---|',
  '| edge | 80 | Public |',
  '| worker | 3004 | |',
  '| ws | 3002 | Internal |',
];

test('what the document says beside what the Compose files say', () => {
  const documents = [cited(aDocument('README.md', ...lines), 'E2')];
  expect(presented(documentedPorts, { composeProject, documents, dockerfiles: [] })).toMatchObject({
    rows: [
      { cells: ['edge', '80, public', '80, 443, 8080', '8080:8080/tcp', 'README.md:3'], evidence: ['E2', 'E1'] },
      { cells: ['worker', '3004', 'not stated', 'none', 'README.md:4'] },
      { cells: ['ws', '3002, internal', 'no such service', 'none', 'README.md:5'] },
    ],
  });
});

test('without a table there is nothing to show', () => {
  expect(presented(documentedPorts, { composeProject, documents: [], dockerfiles: [] })).toEqual({
    notApplicable: 'no document has a table of services and ports',
  });
});
