import { expect, test } from 'vitest';
import { checkCases } from '../../testing/check-cases.ts';
import { cited } from '../../testing/compose.ts';
import { aPosturedEngine } from '../../testing/engine.ts';
import { aContainer, anEngine } from '../../testing/evidence.ts';
import { limitUnenforceable } from './limit-unenforceable.ts';

const subject = { service: 'api', container: 'shop-api-1' };
const limits = { memoryBytes: 64 * 1024 ** 2, cpus: 0, pids: 0 };

checkCases(limitUnenforceable, {
  pass: {
    'the host enforces everything': { engine: aPosturedEngine(), containers: [aContainer('api')] },
    'what it cannot enforce is not asked of it': {
      engine: aPosturedEngine({ unsupportedLimits: ['pids'] }),
      containers: [aContainer('api', { limits })],
    },
  },
  fail: {
    'memory and processes': {
      engine: aPosturedEngine({ unsupportedLimits: ['memory', 'swap', 'pids'] }),
      containers: [aContainer('api')],
      findings: [
        {
          subject,
          message: 'its limit of memory and pids has no effect on this host',
          observed: 'not supported: memory, pids',
        },
      ],
    },
    'a rootless engine to which nothing is delegated': {
      engine: aPosturedEngine({ cgroupDriver: 'none' }),
      containers: [aContainer('api', { limits })],
      findings: [
        { subject, message: 'its limit of memory has no effect on this host', observed: 'cgroup driver: none' },
      ],
    },
    processors: {
      engine: aPosturedEngine({ unsupportedLimits: ['CPU quota'] }),
      containers: [aContainer('api', { limits: { memoryBytes: 0, cpus: 0.5, pids: 0 } })],
      findings: [{ subject, message: 'its limit of CPU quota has no effect on this host' }],
    },
  },
  notApplicable: {
    'an older capture': { engine: anEngine(), containers: [aContainer('api')] },
    'no container has a limit': {
      engine: aPosturedEngine(),
      containers: [aContainer('api', { limits: { memoryBytes: 0, cpus: 0, pids: 0 } })],
    },
  },
});

test('it says why it does not apply: the engine did not tell its posture, or nothing has a limit', () => {
  const reasonOf = (engine: ReturnType<typeof anEngine>) => {
    const judgement = limitUnenforceable.evaluate({ engine: cited(engine), containers: [] });
    return 'reason' in judgement ? judgement.reason : judgement.verdict;
  };
  expect(reasonOf(aPosturedEngine())).toBe('no container has a limit');
  expect(reasonOf(anEngine())).not.toBe('no container has a limit');
});
