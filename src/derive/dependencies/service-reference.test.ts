import { describe, expect, test } from 'vitest';
import { aDependency, anEntry, cited } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { usesService } from './service-reference.ts';

describe('a service uses another that it names', () => {
  const db = cited(aService('db', { networks: [{ name: 'data', aliases: ['postgres.local'] }], containerName: 'pg' }));
  const setting = (value: string | null): Partial<ComposeService> => ({ environment: [anEntry('X', value)] });
  test.each<[string, Partial<ComposeService>, boolean]>([
    ['as a dependency', { dependsOn: [aDependency('db')] }, true],
    ['as the host of a URL', setting('postgres://app:***@db:5432/shop'), true],
    ['as a host name', setting('db'), true],
    ['by an alias', setting('postgres.local:5432'), true],
    ['by the name of its container', setting('pg'), true],
    ['in its command', { command: ['wait-for', 'db:5432'] }, true],
    ['not in a longer name', setting('postgres://old-db:5432/shop'), false],
    ['not at all', setting(null), false],
  ])('%s', (_, different, expected) => {
    expect(usesService(cited(aService('api', different)), db)).toBe(expected);
  });
});
