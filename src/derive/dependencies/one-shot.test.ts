import { describe, expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aContainer, aState } from '../../../gates/testing/evidence.ts';
import { containersToRun, isCompletedJob, isJob } from './one-shot.ts';

const no = { name: 'no', maximumRetries: 0 };
const ended = (exitCode = 0) => aState({ status: 'exited', running: false, exitCode });
const one = (...given: Parameters<typeof aContainer>) => cited(aContainer(...given));
const waiting = (condition: string) => one('api', { dependsOn: [{ service: 'job', condition }] });
const job = (exitCode = 0) => one('job', { state: ended(exitCode), restartPolicy: no });

test('a job is what another service waits for to complete', () => {
  expect(isJob(job(), [job(), waiting('service_completed_successfully')])).toBe(true);
  expect(isJob(job(), [job(), waiting('service_started')])).toBe(false);
});

describe('a completed job', () => {
  test('ended with exit code 0, and nothing starts it again', () => {
    expect(isCompletedJob(job(), [job()])).toBe(true);
    expect(isCompletedJob(job(), [job(), waiting('service_started')])).toBe(true);
    expect(isCompletedJob(job(1), [job(1)])).toBe(false);
  });

  test('is completed under any policy when others waited for it', () => {
    const always = one('job', { state: ended() });
    expect(isCompletedJob(always, [always])).toBe(false);
    expect(isCompletedJob(always, [always, waiting('service_completed_successfully')])).toBe(true);
  });

  test('is not a server that was stopped, which others wait for or name in a URL', () => {
    const client = one('api', { environment: [{ name: 'JOB_URL', value: 'http://job:80' }] });
    expect(isCompletedJob(job(), [job(), waiting('service_healthy')])).toBe(false);
    expect(isCompletedJob(job(), [job(), client])).toBe(false);
  });
});

test('jobs, completed ones and one-off containers need not run', () => {
  const failed = one('job', { state: ended(1), restartPolicy: no });
  const all = [waiting('service_completed_successfully'), failed, one('shell', { oneOff: true })];
  expect(containersToRun(all).map(({ service }) => service)).toEqual(['api']);
});
