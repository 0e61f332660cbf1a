import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { presented } from '../../testing/presented.ts';
import { declaredLimits } from './declared-limits.ts';

const present = (...services: ReturnType<typeof aService>[]) =>
  presented(declaredLimits, { composeProject: cited(aProject({ services })) });

test('lists the limits of each service', () => {
  const table = present(
    aService('worker', { limits: { cpus: 0.5, pids: -1 } }),
    aService('api', { limits: { memoryBytes: 1.5 * 1024 ** 3, cpus: 2, pids: 200 } }),
  );
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['api', '1.5 GiB', '2', '200'],
    ['worker', 'none', '0.5', 'none'],
  ]);
});

test('shows nothing without services', () => {
  expect(present()).toEqual({ notApplicable: 'the Compose files declare no service' });
});
