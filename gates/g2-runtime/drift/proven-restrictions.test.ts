import { expect, test } from 'vitest';
import { aMount, cited } from '../../testing/compose.ts';
import { beside } from '../../testing/drift.ts';
import { aProcessList, aResourceUsage } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { provenRestrictions } from './proven-restrictions.ts';

const mounts = [aMount('/contracts', { readOnly: true })];
const mounted = [{ type: 'bind', source: '/srv/contracts', target: '/contracts', readOnly: true }];
const { composeProject, containers } = beside({ service: { mounts }, container: { mounts: mounted } });

test('what is declared beside what the kernel and the engine tell', () => {
  const processes = [cited(aProcessList('api', ['1000', '1000']), 'E3')];
  const resourceUsage = [cited(aResourceUsage('api'), 'E4')];
  const evidence = { composeProject: cited(composeProject), containers: containers.map((one) => cited(one, 'E2')) };
  expect(presented(provenRestrictions, { ...evidence, processes, resourceUsage })).toMatchObject({
    rows: [
      {
        cells: ['shop-api-1', '1000', '1000', '256 MiB', '256 MiB', '/contracts', '1 of 1'],
        evidence: ['E1', 'E2', 'E3', 'E4'],
      },
    ],
  });
  expect(presented(provenRestrictions, { ...evidence, processes: [], resourceUsage: [] })).toMatchObject({
    rows: [{ cells: ['shop-api-1', '1000', 'not listed', '256 MiB', 'not measured', '/contracts', '1 of 1'] }],
  });
});

test('without a running container there is nothing to prove', () => {
  const evidence = { composeProject: cited(composeProject), containers: [], processes: [], resourceUsage: [] };
  expect(presented(provenRestrictions, evidence)).toEqual({
    notApplicable: 'no running container belongs to a declared service',
  });
});
