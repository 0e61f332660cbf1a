import { checkCases } from '../../testing/check-cases.ts';
import { aPosturedEngine } from '../../testing/engine.ts';
import { anEngine, aRun } from '../../testing/evidence.ts';
import { engineVersionUnsupported } from './engine-version-unsupported.ts';

const run = aRun();
const ended = (branch: string, observed: string) => ({
  subject: { engine: 'host-1' },
  message: `the branch ${branch} is no longer maintained by its project`,
  observed,
});

checkCases(engineVersionUnsupported, {
  pass: {
    'a maintained branch': { run, engine: anEngine({ version: '29.3.0' }) },
    'a branch that was maintained when the capture was taken': {
      run: aRun({ takenAt: '2023-01-01T00:00:00Z' }),
      engine: anEngine({ version: '20.10.24' }),
    },
  },
  fail: {
    'a branch that ended': {
      run,
      engine: anEngine({ version: '24.0.9' }),
      findings: [ended('24.0', 'version 24.0.9, maintained until 2024-06-08')],
    },
    'the build of a distribution': {
      run,
      engine: aPosturedEngine({}, { version: '20.10.24+dfsg1' }),
      findings: [
        ended(
          '20.10',
          'version 20.10.24+dfsg1, maintained until 2023-12-10; a build of a distribution, which may still mend it itself',
        ),
      ],
    },
    'a branch from before the table': {
      run,
      engine: anEngine({ version: '17.03.2-ce' }),
      findings: [ended('17.03', 'version 17.03.2-ce, of before 2018')],
    },
  },
  notApplicable: {
    'newer than the table knows': { run, engine: anEngine({ version: '31.0.1' }) },
    'a version that never was': { run, engine: anEngine({ version: 'dev' }) },
    'another product': { run, engine: aPosturedEngine({ product: 'Podman Engine' }, { version: '4.3.1' }) },
  },
});
