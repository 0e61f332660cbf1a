import { expect, test } from 'vitest';
import type { ContainerSecurity } from '../../../src/model/evidence/container-security.ts';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { capabilitiesOfContainers } from './capabilities-of-containers.ts';

const having = (service: string, different: Partial<ContainerSecurity>) => ({
  ...aContainer(service, { security: aSecurity({ capDrop: [], ...different }) }),
  evidence: 'E1' as const,
});
const cells = (different: Partial<ContainerSecurity>) => {
  const shown = presented(capabilitiesOfContainers, { containers: [having('api', different)] });
  return 'rows' in shown ? shown.rows.map((row) => row.cells) : shown;
};

test('what a container has is told apart by where it comes from', () => {
  expect(cells({})).toEqual([['shop-api-1', 'all', 'none', 'none', 'nothing']]);
  expect(cells({ capDrop: ['ALL'], capAdd: ['CHOWN', 'CAP_NET_ADMIN', 'IPC_LOCK'] })).toEqual([
    ['shop-api-1', 'CHOWN', 'IPC_LOCK, NET_ADMIN', 'NET_ADMIN', '-ALL +CHOWN +CAP_NET_ADMIN +IPC_LOCK'],
  ]);
  expect(cells({ privileged: true })).toEqual([
    ['shop-api-1', 'all', 'every other one (27)', expect.any(String), 'privileged'],
  ]);
});

test('without a container there is nothing to show', () => {
  expect(presented(capabilitiesOfContainers, { containers: [] })).toEqual({
    notApplicable: 'the target has no container',
  });
});
