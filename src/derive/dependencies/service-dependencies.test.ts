import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { serviceDependencies } from './service-dependencies.ts';

const dependsOn = [
  { service: 'db', condition: 'service_healthy' },
  { service: 'absent', condition: 'service_started' },
];

test('are known once per pair of services, when both have a container', () => {
  const api = aContainer('api', { dependsOn });
  const containers = [
    cited(aContainer('db'), 'E1'),
    cited(api, 'E2'),
    cited({ ...api, name: 'shop-api-2' }, 'E3'),
    cited(aContainer('shell', { oneOff: true, dependsOn }), 'E4'),
  ];
  expect(serviceDependencies(containers)).toEqual([
    {
      service: 'api',
      dependency: 'db',
      condition: 'service_healthy',
      dependent: containers[1],
      provider: containers[0],
    },
  ]);
});
