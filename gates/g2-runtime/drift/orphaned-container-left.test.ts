import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { orphanedContainerLeft } from './orphaned-container-left.ts';

const stopped = aState({ status: 'exited', running: false });
const declared = projectOf(aService('api'));

checkCases(orphanedContainerLeft, {
  pass: { 'of a declared service': { ...declared, containers: [aContainer('api', { state: stopped })] } },
  fail: {
    'of no service': {
      ...declared,
      containers: [aContainer('old', { state: stopped })],
      findings: [
        {
          subject: { service: 'old', container: 'shop-old-1' },
          message: 'it is stopped, and no Compose file declares its service',
        },
      ],
    },
  },
  notApplicable: {
    'nothing is stopped': { ...declared, containers: [aContainer('old')] },
    'compose run leaves its own': { ...declared, containers: [aContainer('old', { state: stopped, oneOff: true })] },
    'the Compose files have errors': {
      composeProject: aProject({ diagnostics: [{ level: 'error', code: 'yaml', message: 'broken' }] }),
      containers: [aContainer('old', { state: stopped })],
    },
  },
});
