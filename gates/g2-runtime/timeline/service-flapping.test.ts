import { expect } from 'vitest';
import { anEvent, theEvents } from '../../testing/activity.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aRun, aState } from '../../testing/evidence.ts';
import { serviceFlapping } from './service-flapping.ts';

const containers = [aContainer('api')];
const crashes = (...seconds: number[]) =>
  seconds.flatMap((ago, index) => [
    anEvent('api', 'die', ago, { exitCode: index === seconds.length - 1 ? 137 : 1 }),
    anEvent('api', 'start', ago - 1),
  ]);

const run = aRun();

checkCases(serviceFlapping, {
  pass: {
    'nothing ended': { run, containers, engineEvents: theEvents() },
    'it crashed twice': { run, containers, engineEvents: theEvents(...crashes(900, 600)) },
    'it was stopped and started by hand': {
      run,
      containers,
      engineEvents: theEvents(
        ...[900, 600, 300].flatMap((ago) => [
          anEvent('api', 'kill', ago + 1, { signal: '15' }),
          anEvent('api', 'die', ago, { exitCode: 143 }),
          anEvent('api', 'start', ago - 1),
        ]),
      ),
    },
    'it was recreated three times, on an engine that does not tell of signals': {
      run,
      containers,
      engineEvents: theEvents(
        ...['a', 'b', 'c'].flatMap((containerId, index) => [
          anEvent('api', 'die', 300 - 10 * index, { containerId, exitCode: 137 }),
          anEvent('api', 'destroy', 299 - 10 * index, { containerId }),
        ]),
      ),
    },
    'what crashed was a container of compose run': {
      run,
      containers,
      engineEvents: theEvents(...crashes(900, 600, 300).map((event) => ({ ...event, oneOff: true }))),
    },
  },
  fail: {
    'it crashed three times, and something started it': {
      run,
      containers,
      engineEvents: theEvents(...crashes(900, 600, 300)),
      findings: [
        {
          subject: { service: 'api' },
          message: 'it ended 3 times by itself',
          observed: expect.stringMatching(
            /^last 2026-01-31 21:25:00 UTC with exit code 137 \(killed, SIGKILL\); \S/,
          ) as string,
          fix: 'See docker compose logs --timestamps api for what makes it end.',
        },
      ],
    },
    'with which code it ended is not told': {
      run,
      containers,
      engineEvents: theEvents(...[900, 600, 300].map((ago) => anEvent('api', 'die', ago))),
      findings: [
        {
          subject: { service: 'api' },
          message: 'it ended 3 times by itself',
          observed: expect.stringMatching(/ UTC with an exit code that is not known; \S/) as string,
        },
      ],
    },
    'one of two services did': {
      run,
      containers: [...containers, aContainer('ui')],
      engineEvents: theEvents(...crashes(900, 600, 300), anEvent('ui', 'die', 100, { exitCode: 1 })),
      findings: [{ subject: { service: 'api' }, message: 'it ended 3 times by itself' }],
    },
    'one of which no restart was counted, beside one of which they were': {
      run,
      containers: [...containers, aContainer('ui', { restartCount: 3 })],
      engineEvents: theEvents(...crashes(900, 600, 300)),
      findings: [{ subject: { service: 'api' }, message: 'it ended 3 times by itself' }],
    },
    'it crashed in containers that were recreated': {
      run,
      containers,
      engineEvents: theEvents(
        ...['a', 'b', 'c'].map((containerId, index) =>
          anEvent('api', 'die', 300 - index, { containerId, exitCode: 1 }),
        ),
      ),
      findings: [{ subject: { service: 'api' }, message: 'it ended 3 times by itself' }],
    },
  },
  notApplicable: {
    'its restarts are counted': {
      run,
      containers: [aContainer('api', { restartCount: 3 })],
      engineEvents: theEvents(...crashes(900, 600, 300)),
    },
    'it is a job that was run three times': {
      run,
      containers: [
        aContainer('api', {
          restartPolicy: { name: 'no', maximumRetries: 0 },
          state: aState({ status: 'exited', running: false }),
        }),
      ],
      engineEvents: theEvents(...crashes(900, 600, 300)),
    },
    'the engine was not asked': { run, containers },
  },
});
