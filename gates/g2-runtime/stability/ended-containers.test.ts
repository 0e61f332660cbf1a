import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, aState, secondsAgo } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { endedContainers } from './ended-containers.ts';

const ended = (exitCode: number) =>
  aState({
    status: 'exited',
    running: false,
    exitCode,
    startedAt: secondsAgo(600),
    finishedAt: secondsAgo(597.5),
  });
const ENDED_AT = '2026-01-31 21:20:02 UTC';

test('tells jobs from services, and how long they ran', () => {
  const api = aContainer('api', { dependsOn: [{ service: 'migrate', condition: 'service_completed_successfully' }] });
  const containers = [
    cited(aContainer('migrate', { state: ended(0) }), 'E2'),
    cited(aContainer('db', { state: ended(137) }), 'E3'),
    cited(aContainer('task', { oneOff: true, state: ended(0) }), 'E4'),
    cited(aContainer('seed', { restartPolicy: { name: 'no', maximumRetries: 0 }, state: ended(0) }), 'E5'),
    cited(api),
  ];
  expect(presented(endedContainers, { containers })).toMatchObject({
    rows: [
      { cells: ['shop-db-1', 'service', ENDED_AT, 'exit code 137 (killed, SIGKILL)', '2.5 s'], evidence: ['E3'] },
      { cells: ['shop-migrate-1', 'job, done', ENDED_AT, 'exit code 0', '2.5 s'], evidence: ['E2'] },
      { cells: ['shop-seed-1', 'done, nothing starts it again', ENDED_AT, 'exit code 0', '2.5 s'], evidence: ['E5'] },
      { cells: ['shop-task-1', 'one-off (compose run)', ENDED_AT, 'exit code 0', '2.5 s'], evidence: ['E4'] },
    ],
  });
});

test('has nothing to show when everything runs', () => {
  expect(presented(endedContainers, { containers: [cited(aContainer('api'))] })).toEqual({
    notApplicable: 'no container of the target has ended',
  });
});
