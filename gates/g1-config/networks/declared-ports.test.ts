import { expect, test } from 'vitest';
import { anOpenPort, aPort, cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { presented } from '../../testing/presented.ts';
import { declaredPorts } from './declared-ports.ts';

const present = (...services: ReturnType<typeof aService>[]) =>
  presented(declaredPorts, { composeProject: cited(aProject({ services })) });

test('lists each port with who can reach it', () => {
  const { published: _, ...ephemeral } = anOpenPort(53, { protocol: 'udp' });
  const table = present(
    aService('web', { ports: [anOpenPort(443), aPort({ hostAddress: '192.0.2.1' })] }),
    aService('api', { ports: [aPort(), ephemeral] }),
  );
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['api', '3000/tcp', '3000', '127.0.0.1', 'this host only'],
    ['api', '53/udp', 'chosen by the engine', 'every address', 'every network of the host'],
    ['web', '3000/tcp', '3000', '192.0.2.1', 'the network of that address'],
    ['web', '443/tcp', '443', 'every address', 'every network of the host'],
  ]);
});

test('shows nothing when no port is published', () => {
  expect(present(aService('api'))).toEqual({ notApplicable: 'no service publishes a port' });
});
