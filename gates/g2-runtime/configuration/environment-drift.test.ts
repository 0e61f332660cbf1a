import type { ComposeProject } from '../../../src/model/evidence/compose-project.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, aVariable } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { aContainer, anImage, aState } from '../../testing/evidence.ts';
import { environmentDrift } from './environment-drift.ts';

type Pairs = Readonly<Record<string, string | null>>;
const pairs = (values: Pairs) => Object.entries(values).map(([name, value]) => ({ name, value }));

const declaring = (values: Pairs, different: Partial<ComposeProject> = {}) => {
  const environment = Object.entries(values).map(([name, value]) => anEntry(name, value));
  return aProject({ services: [aService('api', { environment })], ...different });
};
const running = (values: Pairs, different = {}) => ({
  containers: [aContainer('api', { environment: pairs({ PATH: '/usr/bin', ...values }), ...different })],
  images: [anImage({ environment: pairs({ PATH: '/usr/bin' }) })],
});
const subject = (variable: string) => ({ service: 'api', container: 'shop-api-1', variable, ...at(12) });
const MASKED = { now: '«redacted:k3v9x2m7qa»', before: '«redacted:p0d8s7f6g5»' };
const different = 'its value is another than is declared';
const unset = [aVariable('LOG_LEVEL', { path: 'services.api.environment.LEVEL', at: at(12), resolvedFrom: 'nothing' })];

checkCases(environmentDrift, {
  pass: {
    'every value is the same': { composeProject: declaring({ LEVEL: 'info' }), ...running({ LEVEL: 'info' }) },
    'secrets are compared by their fingerprints': {
      composeProject: declaring({ DB_PASSWORD: MASKED.now }),
      ...running({ DB_PASSWORD: MASKED.now }),
    },
    'what Podman gives to every container': {
      composeProject: declaring({ LEVEL: 'info' }),
      ...running({ LEVEL: 'info', container: 'podman', TERM: 'xterm', HOME: '/' }, { madeBy: 'podman' }),
    },
    'a proxy of the Docker client': {
      composeProject: declaring({ LEVEL: 'info' }),
      ...running({ LEVEL: 'info', HTTPS_PROXY: 'http://proxy:3128' }),
    },
  },
  fail: {
    'a variable that Podman would set, on Docker': {
      composeProject: declaring({ LEVEL: 'info' }),
      ...running({ LEVEL: 'info', TERM: 'xterm' }),
      findings: [
        { subject: { ...subject('TERM'), ...at(3) }, message: 'only the running container has it', priority: 'P2' },
      ],
    },
    'a secret was changed in the files only': {
      composeProject: declaring({ DB_PASSWORD: MASKED.now }),
      ...running({ DB_PASSWORD: MASKED.before }),
      findings: [{ subject: subject('DB_PASSWORD'), message: different }],
    },
    'a variable was added to the files only': {
      composeProject: declaring({ LEVEL: 'info' }),
      ...running({}),
      findings: [{ subject: subject('LEVEL'), message: 'the running container does not have it' }],
    },
    'a variable was taken out of the files': {
      composeProject: declaring({ LEVEL: 'info' }),
      ...running({ LEVEL: 'info', OLD_HOST: 'db' }),
      findings: [
        { subject: { ...subject('OLD_HOST'), ...at(3) }, message: 'only the running container has it', priority: 'P2' },
      ],
    },
    'a value made with a variable that is not set here is less certain': {
      composeProject: declaring({ LEVEL: '' }, { variables: unset }),
      ...running({ LEVEL: 'debug' }),
      findings: [{ subject: subject('LEVEL'), message: different, priority: 'P2' }],
    },
  },
  notApplicable: {
    'nothing runs': {
      composeProject: declaring({ LEVEL: 'info' }),
      ...running({}, { state: aState({ status: 'exited', running: false }) }),
    },
    'nothing is declared': { composeProject: declaring({}), ...running({}) },
    'no Compose file is at hand': running({ LEVEL: 'info' }),
    'the files have errors': {
      composeProject: declaring(
        { LEVEL: 'info' },
        { diagnostics: [{ level: 'error', code: 'yaml', message: 'not YAML' }] },
      ),
      ...running({}),
    },
    'a construct was not resolved': {
      composeProject: declaring({ LEVEL: 'info' }, { unsupported: [{ construct: 'include', at: at(1) }] }),
      ...running({ LEVEL: 'info' }),
    },
  },
});
