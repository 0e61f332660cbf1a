import type pg from 'pg';
import { describe, expect, test } from 'vitest';
import { aStepContext, type ContextOptions, failureFrom } from '../testing/a-step-context.ts';
import { readOnlyQuery } from './read-only-query.ts';
import { sqlPerformer } from './sql-performer.ts';
import { errorResponse, greetingServer } from './testing/greeting-server.ts';

/** The time is ample also on a busy machine. */
const ask = (port: number, query = 'select 1', options: ContextOptions<'sql'> = {}, timeout = '10s') =>
  failureFrom(
    sqlPerformer.perform(
      { target: 'db', query, timeout },
      aStepContext<'sql'>({ port, target: { protocol: 'postgres' }, ...options }),
    ),
  );

describe('a server', () => {
  test.each([
    ['is in recovery', '57P03', 'the database system is in recovery mode', 'system'],
    ['is starting up', '57P03', 'the database system is starting up', 'system'],
    ['has no connection left', '53300', 'sorry, too many clients already', 'system'],
    ['refuses the password', '28P01', 'password authentication failed for user "app"', 'precondition'],
    ['has no such database', '3D000', 'database "x" does not exist', 'precondition'],
  ])('that %s', async (_, state, message, blame) => {
    const { port } = await greetingServer(errorResponse(state, message));
    const error = await ask(port);
    expect(error).toMatchObject({ code: `sql.${state}`, blame });
    expect(error.message).not.toContain('app');
  });

  test('that says nothing is given up in time, and nothing is left open', async () => {
    const { port, open } = await greetingServer();
    const before = process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length;
    expect(await ask(port, 'select 1', {}, '500ms')).toMatchObject({ code: 'timeout', blame: 'system' });
    await expect.poll(open).toBe(0);
    expect(process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length).toBeLessThanOrEqual(before);
  });

  test('that speaks another protocol', async () => {
    const { port } = await greetingServer('HTTP/1.1 400 Bad Request\r\n\r\n');
    expect(await ask(port)).toMatchObject({ blame: 'system' });
  });

  test('that is not there', async () => {
    expect(await ask(1)).toMatchObject({ code: 'postgres.refused', blame: 'system' });
  });
});

test('a step that is stopped ends at once', async () => {
  const { port } = await greetingServer();
  const stopped = new AbortController();
  setTimeout(() => stopped.abort(), 50);
  const context = { signal: stopped.signal, limitMs: 3_600_000 };
  expect(await ask(port, 'select 1', context, '1h')).toMatchObject({ code: 'timeout' });
});

test('what does not read is not sent', async () => {
  expect(await ask(1, 'delete from jobs')).toMatchObject({ code: 'sql.not-reading', blame: 'flow' });
});

const SUPERUSER = ['postgres', true, 130_011, '', '', '', false];

describe('before Postgres 14 no role keeps a superuser from more than reading', () => {
  const asked = async (allowSuperuser: boolean, rows: readonly unknown[] = [SUPERUSER]) => {
    const sent: string[] = [];
    const query = async ({ text }: { text: string }) => {
      sent.push(text);
      return { fields: [], rows };
    };
    const client = { query } as unknown as pg.Client;
    const connection = { client, where: 'postgres', cut: () => undefined, close: async () => undefined };
    const reading = readOnlyQuery(connection, {
      query: 'select 1',
      params: [],
      limitMs: 100,
      mostRows: 100,
      allowSuperuser,
    });
    return { error: await failureFrom(reading), isSent: sent.some((text) => text.startsWith('DECLARE')) };
  };

  test('so it is refused', async () => {
    const { error, isSent } = await asked(false);
    expect(error).toMatchObject({ code: 'sql.superuser', blame: 'precondition' });
    expect(isSent).toBe(false);
  });

  test('unless the target says that it may', async () => {
    expect((await asked(true)).isSent).toBe(true);
  });

  test.each([[[]], [[[7]]]])('and who is not known could be one: %j', async (rows) => {
    const { error, isSent } = await asked(true, rows);
    expect([error.code, isSent]).toEqual(['sql.protocol', false]);
  });
});
