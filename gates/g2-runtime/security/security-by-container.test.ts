import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, aNetwork, aProcessList, aSecurity } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { securityByContainer } from './security-by-container.ts';

test('tells who runs in a container and what it may do', () => {
  const api = aContainer('api', {
    networks: ['shop_front', 'shop_data'].map((name) => ({ name, address: '', aliases: [] })),
    security: aSecurity({ capAdd: ['CHOWN'] }),
  });
  const agent = aContainer('agent', {
    networks: [],
    networkMode: 'container:ab12',
    restartPolicy: { name: '', maximumRetries: 0 },
    security: aSecurity({ privileged: true, capDrop: [], options: [], readOnlyRoot: false }),
  });
  const table = presented(securityByContainer, {
    containers: [cited(api), cited(agent, 'E2')],
    processes: [cited(aProcessList('api', ['1000', 'root', '1000']), 'E3')],
    networks: [cited(aNetwork('shop_data', { internal: true }), 'E4'), cited(aNetwork('other'), 'E5')],
  });
  expect(table).toMatchObject({
    rows: [
      {
        cells: [
          'shop-agent-1',
          'declared: 1000',
          'yes',
          'the default set',
          'allowed',
          'writable',
          'none (container:ab12)',
          'no',
        ],
        evidence: ['E2'],
      },
      {
        cells: [
          'shop-api-1',
          '1000, root',
          'no',
          '-ALL +CHOWN',
          'refused',
          'read-only',
          'shop_data (internal), shop_front',
          'unless-stopped',
        ],
        evidence: ['E1', 'E3', 'E4'],
      },
    ],
  });
});

test('has nothing to show without containers', () => {
  expect(presented(securityByContainer, { containers: [], processes: [], networks: [] })).toEqual({
    notApplicable: 'the target has no container',
  });
});
