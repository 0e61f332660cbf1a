import { checkCases } from '../../testing/check-cases.ts';
import { anEngine } from '../../testing/evidence.ts';
import { engineClockSkewed } from './engine-clock-skewed.ts';

const clockOf = (skewMs: number, uncertaintyMs = 500) => ({ engine: anEngine({ clock: { skewMs, uncertaintyMs } }) });

checkCases(engineClockSkewed, {
  pass: {
    'the clocks agree': clockOf(120),
    'the difference is less than what is known': clockOf(-2400, 600),
  },
  fail: {
    'the engine is behind': {
      ...clockOf(-7_200_000),
      findings: [{ subject: { engine: 'host-1' }, message: 'it is 2 hours behind' }],
    },
    'the engine is a little ahead': {
      ...clockOf(4000),
      findings: [{ subject: { engine: 'host-1' }, message: 'it is 4 seconds ahead' }],
    },
  },
  notApplicable: { 'a capture that was taken before the clock was read': { engine: anEngine() } },
});
