import { expect } from 'vitest';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aRun, secondsAgo } from '../../testing/evidence.ts';
import { anImportedSuite } from '../../testing/flows.ts';
import { importedSuiteStale } from './imported-suite-stale.ts';

const run = aRun();
const ran = (seconds: number, different = {}) => [
  anImportedSuite('unit', { ranAt: secondsAgo(seconds), ...different }),
];
const finding = (topic: string, message: string) => ({ subject: { suite: 'unit', topic }, message });

checkCases(importedSuiteStale, {
  pass: {
    'it ran after the containers were created': { run, importedSuites: ran(600), containers: [aContainer('api')] },
    'it may be a week old': { run, importedSuites: ran(200_000, { maxAgeMs: 7 * 86_400_000 }) },
  },
  fail: {
    'it ran two days ago': {
      run,
      importedSuites: ran(172_800),
      findings: [
        {
          ...finding('too old', 'its results are too old'),
          observed: expect.stringMatching(/^(?!.*time of its file)\S/) as string,
        },
      ],
    },
    'by the time of its file, which is told, with the command that runs it again': {
      run,
      importedSuites: ran(172_800, { ranAtFrom: 'file', command: 'npm test' }),
      findings: [
        {
          ...finding('too old', 'its results are too old'),
          observed: expect.stringMatching(/ \(by the time of its file\)$/) as string,
          fix: 'Run it again: `npm test`.',
        },
      ],
    },
    'it ran before the last deployment': {
      run,
      importedSuites: ran(600),
      containers: [aContainer('api', { createdAt: secondsAgo(60) })],
      findings: [finding('older than the containers', 'its results are older than the containers that run')],
    },
    'it says that it will run tomorrow': {
      run,
      importedSuites: ran(-86_400),
      findings: [finding('from the future', 'its results come from the future, so that a clock is wrong')],
    },
  },
  notApplicable: { 'no suite is imported': { run, importedSuites: [] } },
});
