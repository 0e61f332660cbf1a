import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import {
  AS_READER,
  CONSENT,
  type LivePostgres,
  livePostgres,
  READER,
  READER_PASSWORD,
} from '../../src/collect/postgres/testing/live-postgres.ts';

// A real server that cannot be read, or not completely: what an audit says then.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';

describe.skipIf('unavailable' in live)(`a Postgres server that cannot be read${skipped}`, () => {
  if ('unavailable' in live) return;
  let server: LivePostgres;

  beforeAll(async () => {
    server = await livePostgres(live, 'gates_live_databases_unread');
  });
  afterAll(() => server.remove());

  test('with a wrong password nothing is evaluated', async () => {
    const settings = 'services: { db: { credentials: { user: postgres, passwordEnv: WRONG } } }';
    const { checks, result } = await server.audit(settings, { WRONG: 'a-wrong-password' });
    const verdicts = new Set([...checks.values()].map(({ verdict }) => verdict));
    expect([...verdicts]).toEqual(['indeterminate']);
    expect(checks.get('index-invalid')?.reason).toContain('28P01');
    expect(result.gates[0]?.verdict).not.toBe('passed');
  });

  test('a role without pg_monitor: only what it may not see is not evaluated', async () => {
    await server.hold(1).then(([client]) => client?.query('SELECT 1'));
    const operator = await server.connect();
    onTestFinished(() => operator.end());
    const { checks } = await server.audit(AS_READER, READER_PASSWORD);
    expect(checks.get('durability-disabled')?.verdict).toBe('pass');
    expect(checks.get('database-connections-near-limit')?.verdict).toBe('pass');
    expect(checks.get('audit-role-superuser')?.verdict).toBe('pass');
    expect(checks.get('database-transaction-idle')).toMatchObject({
      verdict: 'indeterminate',
      reason: expect.stringContaining('GRANT pg_monitor'),
    });
    await operator.query(`GRANT pg_monitor TO ${READER.user}`);
    const granted = await server.audit(AS_READER, READER_PASSWORD);
    await operator.query(`REVOKE pg_monitor FROM ${READER.user}`);
    expect(granted.checks.get('database-transaction-idle')?.verdict).toBe('pass');
  });

  test('a server that hangs ends in time, and nothing about it is evaluated', async () => {
    await server.docker('pause', server.container);
    onTestFinished(async () => void (await server.docker('unpause', server.container)));
    const { seconds, checks } = await server.audit(`${CONSENT}\nlimits: { call: 2s, object: 8s }`);
    expect(seconds).toBeLessThan(15);
    expect(checks.get('durability-disabled')).toMatchObject({
      verdict: 'indeterminate',
      reason: expect.stringContaining('postgres.timeout'),
    });
  });
});
