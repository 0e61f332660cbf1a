import { checkCases } from '../../testing/check-cases.ts';
import { beside } from '../../testing/drift.ts';
import { secondsAgo } from '../../testing/evidence.ts';
import { containerOlderThanComposeFile } from './container-older-than-compose-file.ts';

const written = (seconds: number) => ({ project: { modified: [{ file: 'compose.yaml', at: secondsAgo(seconds) }] } });

checkCases(containerOlderThanComposeFile, {
  pass: { 'created an hour ago, written a day ago': beside(written(86_400)) },
  fail: {
    'written since': {
      ...beside(written(60)),
      findings: [
        {
          subject: { file: 'compose.yaml', line: 1, column: 1 },
          message: 'it was written after containers of api had been created',
        },
      ],
    },
  },
  notApplicable: {
    'an older capture does not tell': beside(),
    'no container is of these files': { ...beside(written(60)), containers: [] },
    'a container of compose run is made when it is needed': beside({ ...written(60), container: { oneOff: true } }),
  },
});
