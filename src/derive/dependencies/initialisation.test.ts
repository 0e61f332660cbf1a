import { expect, test } from 'vitest';
import { aDependency, aMount, anEntry, cited } from '../../../gates/testing/compose.ts';
import { aService, at } from '../../../gates/testing/declared.ts';
import { initialisationOf } from './initialisation.ts';

type Different = Parameters<typeof aService>[1];
const dependsOn = [aDependency('db')];
const db = (different: Different = {}) => cited(aService('db', { image: 'postgres:16', ...different }));
const client = (name: string, different: Different = {}) => cited(aService(name, { dependsOn, ...different }));

test.each([
  ['scripts in a mount', db({ mounts: [aMount('/docker-entrypoint-initdb.d/01.sql')] }), client('api')],
  ['scripts as a config', db({ configs: ['init_sql'] }), client('api')],
  ['migrations by migrate', db(), client('migrate')],
  ['migrations by api', db(), client('api', { command: ['sh', '-c', 'alembic upgrade head && exec serve'] })],
  ['migrations by api', db(), client('api', { environment: [anEntry('RUN_MIGRATIONS', 'true')] })],
  ['migrations by api', db(), client('api', { command: ['npx', 'prisma', 'db', 'push'] })],
  [undefined, db(), client('api', { command: ['serve', '--seedling'] })],
  [undefined, db(), cited(aService('migrate'))],
])('%s', (expected, store, service) => {
  expect(initialisationOf(store, [store, service], [])).toBe(expected);
});

test('the Dockerfile of a client, and that of the store', () => {
  const dockerfile = (service: string, name: string, text: string) => {
    const instructions = [{ name, text, values: [], at: at(4) }];
    const stages = [{ base: 'x', healthcheck: 'absent' as const, instructions, at: at(1) }];
    return cited({ path: 'Dockerfile', context: '.', services: [service], arguments: [], stages });
  };
  const services = [db(), client('api')];
  const found = [
    dockerfile('api', 'CMD', '["./manage.py", "migrate"]'),
    dockerfile('db', 'COPY', 'schema.sql /docker-entrypoint-initdb.d/'),
    dockerfile('api', 'CMD', '["serve"]'),
  ].map((file) => initialisationOf(db(), services, [file]));
  expect(found).toEqual(['migrations by api', 'scripts in its image', undefined]);
});
