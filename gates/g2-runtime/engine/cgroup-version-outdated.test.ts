import { checkCases } from '../../testing/check-cases.ts';
import { aPosturedEngine } from '../../testing/engine.ts';
import { anEngine } from '../../testing/evidence.ts';
import { cgroupVersionOutdated } from './cgroup-version-outdated.ts';

const subject = { engine: 'host-1' };
const OLD = { 'an older capture': { engine: anEngine() } };

checkCases(cgroupVersionOutdated, {
  pass: { 'version 2': { engine: aPosturedEngine() } },
  fail: {
    'version 1': {
      engine: aPosturedEngine({ cgroupDriver: 'cgroupfs' }, { cgroupVersion: '1' }),
      findings: [{ subject, message: 'it uses cgroup version 1' }],
    },
  },
  notApplicable: OLD,
});
