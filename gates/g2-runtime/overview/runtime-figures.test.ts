import { describe, expect, test } from 'vitest';
import type { ConsultedFor } from '../../../src/model/evidence/kinds.ts';
import { cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { aLogWindow } from '../../testing/log-window.ts';
import { presented } from '../../testing/presented.ts';
import { runtimeFigures } from './runtime-figures.ts';

type Consulted = ConsultedFor<'composeProject' | 'logs' | 'postgresAccess' | 'redisAccess' | 'serviceAccess'>;

const none = { pieces: [], missing: [] };
const NOTHING: Consulted = {
  composeProject: none,
  logs: none,
  postgresAccess: none,
  redisAccess: none,
  serviceAccess: none,
};
const health = (status: 'healthy' | 'unhealthy') => aState({ health: { status, failingStreak: 0, log: [] } });
const CHECK = { test: ['CMD', 'true'], intervalMs: 30_000, timeoutMs: 5000, startPeriodMs: 0, retries: 3 };

function figures(containers: readonly ReturnType<typeof aContainer>[], consulted: Partial<Consulted> = {}) {
  const table = presented(runtimeFigures, {
    containers: containers.map((container, index) => cited(container, `E${index + 1}`)),
    consulted: { ...NOTHING, ...consulted },
  });
  return 'rows' in table ? Object.fromEntries(table.rows.map(({ cells: [title, text] }) => [title, text])) : table;
}

describe('the figures of the running system', () => {
  test('count services and not containers, and neither jobs that ended nor one-off containers', () => {
    const job = aContainer('migrate', {
      restartPolicy: { name: 'no', maximumRetries: 0 },
      state: aState({ status: 'exited', running: false }),
    });
    const replica = aContainer('api', { name: 'shop-api-2', number: 2 });
    expect(figures([aContainer('api'), replica, job, aContainer('shell', { oneOff: true })])).toMatchObject({
      Services: '1 of 1 up',
    });
  });

  test('name what is not up, also what was declared and never created', () => {
    const stopped = aContainer('worker', { state: aState({ status: 'exited', running: false, exitCode: 1 }) });
    const project = cited(aProject({ services: [aService('api'), aService('worker'), aService('redis')] }), 'E9');
    expect(figures([aContainer('api'), stopped], { composeProject: { pieces: [project], missing: [] } })).toMatchObject(
      {
        Services: '1 of 3 up; not up: worker, redis',
      },
    );
  });

  test('tell health by the health checks of the containers, and how many have none', () => {
    const healthy = aContainer('api', { healthcheck: CHECK, state: health('healthy') });
    const unhealthy = aContainer('ui', { healthcheck: CHECK, state: health('unhealthy') });
    expect(figures([healthy, unhealthy, aContainer('worker')])).toMatchObject({
      'Health checks': '1 healthy, 1 unhealthy, 1 of 3 running containers without one',
    });
    expect(figures([aContainer('worker')])).toMatchObject({ 'Health checks': 'none of 1 running container has one' });
  });

  test('name the services whose ports are bound beyond this host', () => {
    const port = { containerPort: 80, protocol: 'tcp', hostPort: 80 };
    const inside = aContainer('db', { ports: [{ ...port, hostAddress: '127.0.0.1' }] });
    const outside = aContainer('web', {
      ports: ['0.0.0.0', '::'].map((hostAddress) => ({ ...port, hostAddress })),
    });
    expect(figures([inside])).toMatchObject({ 'Published ports': '1, all bound to this host only' });
    expect(figures([inside, outside])).toMatchObject({
      'Published ports': '3; TCP ports bound beyond this host: web',
    });
    expect(figures([aContainer('worker')])).toMatchObject({ 'Published ports': 'none' });
  });

  test('say how much of the logs was read, and what of them was not', () => {
    const read = cited(
      aLogWindow('api', { lines: 10, counts: { fatal: 0, error: 2, warning: 1 }, truncated: true }),
      'E7',
    );
    const missing = [{ kind: 'logs', subject: 'shop-ui-1', code: 'timeout', message: 'no answer' }];
    expect(figures([aContainer('api')], { logs: { pieces: [read], missing } })).toMatchObject({
      Logs: '10 lines read of 1 log: 0 fatal, 2 error, 1 warning; 1 log not from the start; 1 log not read',
    });
  });

  test('name the stores that were not read, with the reason', () => {
    const notRead = { code: 'credentials.needed', message: 'no credentials are given; set services.db.credentials' };
    const pieces = [
      cited({ service: 'db', container: 'shop-db-1', notRead }, 'E7'),
      cited({ service: 'db2', container: 'shop-db2-1' }, 'E8'),
    ];
    expect(figures([aContainer('db')], { postgresAccess: { pieces, missing: [] } })).toMatchObject({
      'Stores and brokers': '1 of 2 read; db not read: no credentials are given',
    });
  });

  test('are none where nothing runs', () => {
    expect(figures([])).toEqual({ notApplicable: 'the target has no container' });
  });
});
