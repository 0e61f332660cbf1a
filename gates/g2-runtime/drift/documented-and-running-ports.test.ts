import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aDocument } from '../../testing/documents.ts';
import { aContainer } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { documentedAndRunningPorts } from './documented-and-running-ports.ts';

const ports = [{ containerPort: 3000, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: 8080 }];
const containers = [cited(aContainer('api', { ports }))];

test('what the document says beside what runs', () => {
  const lines = ['| Service | Port | Access |', '|---|---|---|', '| api | 3000 | Public |', '| ws | 3002 | |'];
  const documents = [cited(aDocument('README.md', ...lines), 'E2')];
  expect(presented(documentedAndRunningPorts, { documents, containers })).toMatchObject({
    rows: [
      { cells: ['api', '3000, public', '3000', '127.0.0.1:8080→3000/tcp', 'README.md:3'], evidence: ['E2', 'E1'] },
      { cells: ['ws', '3002', 'does not run', 'none', 'README.md:4'], evidence: ['E2'] },
    ],
  });
});

test('without a table there is nothing to show', () => {
  expect(presented(documentedAndRunningPorts, { documents: [], containers })).toEqual({
    notApplicable: 'no document that was read has a table of ports of what runs',
  });
});
