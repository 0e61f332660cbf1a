import { expect, test } from 'vitest';
import type { Row } from './catalogue/catalogue.ts';
import { shapeActivity } from './shape-activity.ts';

const of = { service: 'db', container: 'shop-db-1' };
const session: Row<'sessions'> = {
  address: '172.20.0.3',
  application: 'api',
  user: 'shop',
  superuser: false,
  database: 'shop',
  encrypted: null,
  total: 4,
  active: 1,
  in_transaction: 0,
  hidden: 0,
  untracked: 0,
};
const replica: Row<'replicas'> = {
  address: null,
  application: 'standby',
  state: 'streaming',
  synchronous: 'async',
  lag_bytes: 0,
  lag_seconds: null,
};

const shaped = (sessions: readonly Row<'sessions'>[], replicas: readonly Row<'replicas'>[] = []) => {
  const answer = <T>(rows: readonly T[]) => ({ rows: [...rows], askedAt: new Date(0), milliseconds: 1 });
  return shapeActivity(of, {
    sessions: answer(sessions),
    transactions: answer<Row<'transactions'>>([]),
    'lock-waits': answer<Row<'lock-waits'>>([]),
    replicas: answer(replicas),
  });
};

test('what the server does not tell is left out', () => {
  const { sessions, replicas } = shaped([{ ...session, address: null }], [replica]);
  expect(sessions[0]).not.toHaveProperty('address');
  expect(sessions[0]).toMatchObject({ application: 'api', encrypted: false, total: 4 });
  expect(replicas[0]).not.toHaveProperty('lagSeconds');
});

test.each([
  ['sessions', () => shaped([session, { ...session, hidden: 2 }])],
  ['replicas', () => shaped([session], [{ ...replica, state: null }])],
])('hidden %s are not taken for none', (_, shape) => {
  expect(shape).toThrow(expect.objectContaining({ code: 'postgres.privilege' }));
});

test('a server that does not track what sessions do tells nothing about it', () => {
  expect(() => shaped([{ ...session, untracked: 4 }])).toThrow(expect.objectContaining({ code: 'postgres.untracked' }));
});
