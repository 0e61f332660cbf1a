import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { serviceDown } from './service-down.ts';

const no = { name: 'no', maximumRetries: 0 };
const stopped = (exitCode: number, status: 'exited' | 'dead' = 'exited') =>
  aState({ status, running: false, exitCode });
const created = aState({ status: 'created', running: false });
const api = (state: ReturnType<typeof aState>, restartPolicy = aContainer('api').restartPolicy) =>
  aContainer('api', { state, restartPolicy });
const finding = (message: string, service = 'api') => ({
  subject: { service, container: `shop-${service}-1` },
  message,
});
const waitingForJob = aContainer('web', {
  dependsOn: [{ service: 'api', condition: 'service_completed_successfully' }],
});

checkCases(serviceDown, {
  pass: {
    'it runs': { containers: [aContainer('api')] },
    'it is paused, or in a crash loop, which other checks tell': {
      containers: [api(aState({ status: 'paused' })), aContainer('b', { state: aState({ status: 'restarting' }) })],
    },
    'a job without a restart policy has completed': { containers: [aContainer('web'), api(stopped(0), no)] },
    'a job that others wait for has completed, or has failed': {
      containers: [waitingForJob, api(stopped(0)), api(stopped(1), no)],
    },
  },
  fail: {
    'it was stopped although its policy restarts it': {
      containers: [api(stopped(0))],
      findings: [finding('it was stopped')],
    },
    'it was stopped by a signal': {
      containers: [api(stopped(137))],
      findings: [finding('it ended with exit code 137 (killed, SIGKILL)')],
    },
    'it failed without a restart policy': {
      containers: [api(stopped(1), no)],
      findings: [finding('it ended with exit code 1')],
    },
    'a server without a restart policy was stopped: another service names it in a URL': {
      containers: [
        api(stopped(0), no),
        aContainer('web', { environment: [{ name: 'API', value: 'http://api:3000' }] }),
      ],
      findings: [finding('it was stopped')],
    },
    'it was never started': {
      containers: [api(created, no)],
      findings: [finding('it was created and never started')],
    },
    'it is dead': { containers: [api(stopped(0, 'dead'))], findings: [finding('it is dead')] },
    'one replica of two': {
      containers: [aContainer('api'), { ...api(stopped(1)), name: 'shop-api-2', number: 2 }],
      findings: [{ subject: { service: 'api', container: 'shop-api-2' }, message: 'it ended with exit code 1' }],
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
    'only a completed job and a container of compose run': {
      containers: [api(stopped(0), no), aContainer('shell', { oneOff: true, state: stopped(1) })],
    },
  },
});
