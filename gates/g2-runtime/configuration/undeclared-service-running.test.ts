import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { undeclaredServiceRunning } from './undeclared-service-running.ts';

const services = [aService('api'), aService('tools', { profiles: ['debug'] })];
const declared = projectOf(...services);
const containers = [aContainer('api'), aContainer('legacy')];
const stopped = aState({ status: 'exited', running: false });
const finding = {
  subject: { service: 'legacy', container: 'shop-legacy-1' },
  message: 'it runs, and no Compose file declares its service',
};

checkCases(undeclaredServiceRunning, {
  pass: {
    'every service is declared': { ...declared, containers: [aContainer('api')] },
    'in a profile that is not active now': { ...declared, containers: [aContainer('tools')] },
    'an orphan that has stopped, and a container of compose run': {
      ...declared,
      containers: [
        aContainer('api'),
        aContainer('legacy', { state: stopped }),
        aContainer('legacy', { oneOff: true, name: 'shop-legacy-run-1' }),
      ],
    },
    'extends declares no further service': {
      composeProject: aProject({ services, unsupported: [{ construct: 'extends', at: at(4) }] }),
      containers: [aContainer('api')],
    },
  },
  fail: { 'one is not declared': { ...declared, containers, findings: [finding] } },
  notApplicable: {
    'nothing runs': { ...declared, containers: [aContainer('api', { state: stopped })] },
    'no Compose file is at hand': { containers },
    'the files have errors': {
      composeProject: aProject({ diagnostics: [{ level: 'error', code: 'yaml', message: 'bad indentation' }] }),
      containers,
    },
    'an include was not resolved': {
      composeProject: aProject({ services, unsupported: [{ construct: 'include', at: at(4) }] }),
      containers,
    },
  },
});
