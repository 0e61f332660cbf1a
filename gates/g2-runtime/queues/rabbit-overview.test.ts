import { expect, test } from 'vitest';
import { aRabbitNode, aRabbitServer } from '../../testing/brokers.ts';
import { cited } from '../../testing/compose.ts';
import { aContainer } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { rabbitOverview } from './rabbit-overview.ts';

const container = (service: string) => cited(aContainer(service, { image: 'rabbitmq:3-management' }), 'E9');
const route = { via: 'container address' as const, host: '172.20.0.4', port: 15_672 };
const access = (service: string) => ({ service, container: `shop-${service}-1`, route });

test('lists every server, also those that were not read', () => {
  const down = { name: 'b', running: false, memoryAlarm: false, diskAlarm: false, partitions: [] };
  const shown = presented(rabbitOverview, {
    containers: [container('rabbit'), container('mail')],
    serviceAccess: [
      cited(access('rabbit')),
      cited({ ...access('mail'), notRead: { code: 'credentials.needed', message: 'it asks for a password' } }, 'E2'),
      cited({ ...access('prometheus') }, 'E4'),
    ],
    rabbitServers: [cited(aRabbitServer({ nodes: [aRabbitNode(), down] }), 'E3')],
  });
  expect(shown).toMatchObject({
    rows: [
      {
        cells: [
          'shop-mail-1',
          'container address 172.20.0.4:15672',
          'not read: it asks for a password',
          '',
          '',
          '',
          '',
          '',
        ],
        evidence: ['E2'],
      },
      {
        cells: [
          'shop-rabbit-1',
          'container address 172.20.0.4:15672',
          '3.13.2',
          'rabbit@rabbit; b (down)',
          '150 MiB of 1 GiB; unknown of unknown',
          '10 GiB free; unknown free',
          '3, 2 consumers',
          '1',
        ],
        evidence: ['E1', 'E3'],
      },
    ],
  });
});

test('has nothing to show without a server', () => {
  expect(presented(rabbitOverview, { containers: [], serviceAccess: [], rabbitServers: [] })).toEqual({
    notApplicable: 'no container runs a RabbitMQ server',
  });
});
