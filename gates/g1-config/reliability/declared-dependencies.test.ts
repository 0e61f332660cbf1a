import { expect, test } from 'vitest';
import { aDependency, cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { declaredDependencies } from './declared-dependencies.ts';

const present = (...services: ReturnType<typeof aService>[]) =>
  declaredDependencies.present({ composeProject: cited(aProject({ services })) });

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
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['api', 'migrate', 'it has completed with exit code 0', 'yes'],
    ['api', 'cache, db', 'it is healthy', 'yes'],
    ['worker', 'cache', 'it is started', 'no'],
  ]);
});

test('shows nothing when nothing is declared', () => {
  expect(present(aService('api'))).toEqual({ notApplicable: 'no service declares a dependency' });
});
