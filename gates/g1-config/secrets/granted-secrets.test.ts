import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { presented } from '../../testing/presented.ts';
import { grantedSecrets } from './granted-secrets.ts';

const secret = (key: string, different: object = {}) => ({ key, name: `shop_${key}`, external: false, ...different });
const services = [aService('api', { secrets: ['db', 'key'] }), aService('db', { secrets: ['db'] })];
const present = (...secrets: ReturnType<typeof secret>[]) =>
  presented(grantedSecrets, { composeProject: cited(aProject({ services, secrets })) });

test('tells of each secret where it comes from and who is given it', () => {
  const table = present(
    secret('db', { file: './secrets/db.txt' }),
    secret('key', { environment: 'SIGNING_KEY' }),
    secret('other', { external: true }),
  );
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['db', 'the file ./secrets/db.txt', 'api, db'],
    ['key', 'the variable SIGNING_KEY', 'api'],
    ['other', 'outside of the project', 'no service'],
  ]);
});

test('shows nothing without secrets', () => {
  expect(present()).toEqual({ notApplicable: 'the Compose files declare no secret' });
});
