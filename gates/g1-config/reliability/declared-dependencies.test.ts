import { expect, test } from 'vitest';
import { aDependency, cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { presented } from '../../testing/presented.ts';
import { declaredDependencies } from './declared-dependencies.ts';

const present = (...services: ReturnType<typeof aService>[]) =>
  presented(declaredDependencies, { composeProject: cited(aProject({ services })) });

test('lists what each service waits for, and for what', () => {
  const optional = { ...aDependency('cache'), required: false };
  const table = present(
    aService('worker', { dependsOn: [optional] }),
    aService('api', {
      dependsOn: [
        aDependency('migrate', 'service_completed_successfully'),
        aDependency('db', 'service_healthy'),
        aDependency('cache', 'service_healthy'),
      ],
    }),
  );
  const evidence = ['E1'];
  expect(table).toEqual({
    columns: [{ title: 'Service' }, { title: 'Depends on' }, { title: 'Waits until' }, { title: 'Required' }],
    rows: [
      { cells: ['api', 'migrate', 'it has completed with exit code 0', 'yes'], evidence },
      { cells: ['api', 'cache, db', 'it is healthy', 'yes'], evidence },
      { cells: ['worker', 'cache', 'it is started', 'no'], evidence },
    ],
  });
});

test('shows nothing when nothing is declared', () => {
  expect(present(aService('api'))).toEqual({ notApplicable: 'no service declares a dependency' });
});
