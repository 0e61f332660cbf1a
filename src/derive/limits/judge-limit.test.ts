import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import { judgeLimit } from './judge-limit.ts';

const judged = (...services: ReturnType<typeof aService>[]) =>
  judgeLimit(cited(aProject({ services })), 'memoryBytes', 'memory', '512m');

test('says where the limit belongs, and in the words of Compose', () => {
  expect(judged(aService('api', { limits: {}, keys: { deploy: at(9) } }))).toMatchObject({
    verdict: 'fail',
    findings: [
      {
        subject: { service: 'api', ...at(9) },
        message: 'no memory limit is declared',
        observed: 'neither mem_limit nor deploy.resources.limits.memory',
      },
    ],
  });
});

test('passes when every service has it, and says nothing without services', () => {
  expect(judged(aService('api')).verdict).toBe('pass');
  expect(judged().verdict).toBe('not-applicable');
});
