import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { restartPolicyUnset } from './restart-policy-unset.ts';

const policy = (name: string, different: Parameters<typeof aContainer>[1] = {}) =>
  aContainer('api', { restartPolicy: { name, maximumRetries: 0 }, ...different });
const ended = (exitCode: number) => ({ state: aState({ status: 'exited', running: false, exitCode }) });
const findings = [{ subject: { service: 'api', container: 'shop-api-1' }, message: 'it has no restart policy' }];
const waitingForJob = aContainer('web', {
  dependsOn: [{ service: 'api', condition: 'service_completed_successfully' }],
});

checkCases(restartPolicyUnset, {
  pass: {
    'unless it was stopped': { containers: [policy('unless-stopped')] },
    always: { containers: [policy('always')] },
    'on failure': { containers: [policy('on-failure')] },
    'a job that others wait for needs none': { containers: [waitingForJob, policy('no')] },
    'a job that is done needs none': { containers: [aContainer('web'), policy('no', ended(0))] },
  },
  fail: {
    'it runs without one': { containers: [policy('no'), aContainer('ui')], findings },
    'the engine writes nothing for none': { containers: [policy('')], findings },
    'it has crashed and stays down': { containers: [policy('no', ended(1))], findings },
    'a server was stopped: another service names it in a URL': {
      containers: [
        policy('no', ended(0)),
        aContainer('web', { environment: [{ name: 'API', value: 'http://api:3000' }] }),
      ],
      findings,
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
    'only a job that is done': { containers: [policy('no', ended(0))] },
    'only a container of compose run': { containers: [policy('no', { oneOff: true })] },
  },
});
