import { expect, test } from 'vitest';
import { aMount, cited } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import { databaseMount } from './database-mount.ts';

const data = '/var/lib/postgresql/data';
const { source: _, ...anonymous } = aMount(data);

test.each([
  ['a volume of a database', 'postgres:16', aMount(data), true],
  ['a volume for something else', 'postgres:16', aMount('/backups'), false],
  ['an anonymous volume', 'postgres:16', anonymous, false],
  ['a volume of a cache or queue', 'redis:7', aMount('/data'), false],
  ['a volume of the project', 'shop/api:1.0', aMount(data), false],
])('%s', (_name, image, mount, isFound) => {
  expect(databaseMount(cited(aService('db', { image, mounts: [mount] })))).toEqual(isFound ? mount : undefined);
});
