import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { presented } from '../../testing/presented.ts';
import { profileServices } from './profile-services.ts';

const present = (...services: ReturnType<typeof aService>[]) =>
  presented(profileServices, { composeProject: cited(aProject({ services, activeProfiles: ['work'] })) });

test('tells for each profile which services it starts, and in how many containers', () => {
  const table = present(
    aService('main', { profiles: [] }),
    aService('worker', { profiles: ['work', 'all'], replicas: 2 }),
    aService('tools', { profiles: ['all'] }),
  );
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['no profile', 'main', '1'],
    ['all', 'main, worker × 2, tools', '4'],
    ['work (active here)', 'main, worker × 2', '3'],
  ]);
});

test('shows nothing without profiles', () => {
  expect(present(aService('api', { profiles: [] }))).toEqual({ notApplicable: 'no service names a profile' });
});
