import { expect, test } from 'vitest';
import { aDependency, anOpenPort, aPort, cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { presented } from '../../testing/presented.ts';
import { serviceArchitecture } from './service-architecture.ts';

const present = (services: ReturnType<typeof aService>[]) =>
  presented(serviceArchitecture, { composeProject: cited(aProject({ services })) });

test('lists services by layer, then by name', () => {
  const { image: _, ...built } = aService('ui', { build: { context: './ui', arguments: [] } });
  const table = present([
    { ...built, ports: [anOpenPort(80), aPort()] },
    aService('worker', { build: { context: '.', arguments: [] } }),
    aService('api', { dependsOn: [aDependency('db'), aDependency('cache')] }),
    aService('adapter', { networkMode: 'host' }),
    aService('db', { image: 'postgres:16' }),
  ]);
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['db', 'Database', 'postgres', 'postgres:16', 'none', 'none'],
    [
      'adapter',
      'Application',
      'not a well-known image',
      'registry.example/shop/adapter:1.0',
      'none',
      'network_mode: host',
    ],
    ['api', 'Application', 'not a well-known image', 'registry.example/shop/api:1.0', 'db, cache', 'none'],
    ['ui', 'Frontend', 'own image', 'build ./ui', 'none', '80:80/tcp, 127.0.0.1:3000:3000/tcp'],
    ['worker', 'Background', 'own image', 'registry.example/shop/worker:1.0 (build .)', 'none', 'none'],
  ]);
});

test('shows nothing without services', () => {
  expect(present([])).toEqual({ notApplicable: 'the Compose files declare no service' });
});
