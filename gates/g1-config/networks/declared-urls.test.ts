import { expect, test } from 'vitest';
import { anEntry, cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { presented } from '../../testing/presented.ts';
import { declaredUrls } from './declared-urls.ts';

const present = (...services: ReturnType<typeof aService>[]) =>
  presented(declaredUrls, { composeProject: cited(aProject({ services })) });
const told = (name: string, ...urls: string[]) =>
  aService(name, { environment: urls.map((url, index) => anEntry(`URL_${index}`, url)) });

test('lists each URL once, with what it leads to and who is given it', () => {
  const table = present(
    told('api', 'postgres://app:secret@db/shop', 'http://gone:80'),
    told('worker', 'postgres://app:secret@db/shop', 'http://localhost:9000'),
    aService('db', { image: 'postgres:17' }),
  );
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['URL_0', 'db:5432', 'service db', 'api, worker'],
    ['URL_1', 'gone:80', 'no service of that name', 'api'],
    ['URL_1', 'localhost:9000', 'the container itself', 'worker'],
  ]);
});

test('shows nothing without a URL', () => {
  expect(present(aService('api'))).toEqual({ notApplicable: 'no service is given the URL of another one' });
});
