import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { aDockerfile, aStage } from '../../testing/dockerfiles.ts';
import { presented } from '../../testing/presented.ts';
import { declaredHealthChecks } from './declared-health-checks.ts';

type Healthcheck = NonNullable<ReturnType<typeof aService>['healthcheck']>;
const asked = (name: string, different: Partial<Healthcheck>) =>
  aService(name, { healthcheck: { disabled: false, at: at(7), ...different } });
const { healthcheck: _, ...silent } = aService('silent');
const present = (...services: ReturnType<typeof aService>[]) =>
  presented(declaredHealthChecks, {
    composeProject: cited(aProject({ services })),
    dockerfiles: [cited(aDockerfile(aStage('node:22', 1, { healthcheck: 'declared' })), 'E2')],
  });

test('tells of each service what it is asked, how often and how long, and what the engine takes for the rest', () => {
  const timing = { intervalMs: 30_000, timeoutMs: 10_000, startPeriodMs: 40_000, retries: 5 };
  const table = present(
    asked('web', { test: ['CMD', 'curl', '-f', 'http://localhost/health'], ...timing }),
    asked('db', { test: ['CMD-SHELL', 'pg_isready'] }),
    asked('old', { test: ['NONE'], disabled: true }),
    { ...silent, name: 'silent' },
  );
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['db', '`pg_isready`', '(30 s)', '(30 s)', '(0 s)', '(3)'],
    ['old', 'disabled', '', '', '', ''],
    ['silent', 'none', '', '', '', ''],
    ['web', '`curl -f http://localhost/health`', '30 s', '10 s', '40 s', '5'],
  ]);
});

test('a service that is built may have that of its Dockerfile', () => {
  const table = present({ ...silent, name: 'api' });
  expect('rows' in table && table.rows[0]?.cells[1]).toBe('that of its Dockerfile');
});

test('shows nothing without services', () => {
  expect(present()).toEqual({ notApplicable: 'no service is active' });
});
