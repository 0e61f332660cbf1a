import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { cited } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import { backupSnippet } from './backup-snippet.ts';

test('a service of the same image dumps the database, on the network of the database', () => {
  const db = cited(aService('db', { image: 'postgres:17', networks: [{ name: 'data', aliases: [] }] }));
  expect(parse(backupSnippet(db) ?? '')).toMatchObject({
    services: { 'db-backup': { image: 'postgres:17', environment: { PGHOST: 'db' }, networks: ['data'] } },
  });
});

test('of other stores it is not known how they are dumped', () => {
  expect(backupSnippet(cited(aService('cache', { image: 'redis:7' })))).toBeUndefined();
});
