import type { ComposeProject } from '../../../src/model/evidence/compose-project.ts';
import type { HostFile } from '../../../src/model/evidence/host-file.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { secretOrConfigSourceMissing } from './secret-or-config-source-missing.ts';

type Source = Partial<ComposeProject['secrets'][number]>;
const resource = (different: Source) => ({
  key: 'token',
  name: 'shop_token',
  external: false,
  at: at(20),
  ...different,
});
const file = (kind: HostFile['kind'], purpose: HostFile['purpose'] = 'secret') => ({
  hostFiles: [{ path: './token', kind, purpose }],
});
const used = [aService('api', { secrets: ['token'] })];
const secret = (different: Source, services = used) => ({
  composeProject: aProject({ services, secrets: [resource(different)] }),
});
const config = (different: Source) => ({
  composeProject: aProject({ services: [aService('api', { configs: ['token'] })], configs: [resource(different)] }),
});
const finding = (message: string) => [{ subject: at(20), message }];

checkCases(secretOrConfigSourceMissing, {
  pass: {
    'the file is there': { ...secret({ file: './token' }), ...file('file') },
    'the variable is set': secret({ environment: 'TOKEN', environmentFound: true }),
    'the folder of a config is there': { ...config({ file: './token' }), ...file('directory', 'config') },
  },
  fail: {
    'the file is absent': {
      ...secret({ file: './token' }),
      ...file('absent'),
      findings: finding('the secret token has no source'),
    },
    'the file of a config is absent': {
      ...config({ file: './token' }),
      ...file('absent', 'config'),
      findings: finding('the config token has no source'),
    },
    'the variable is not set': {
      ...secret({ environment: 'TOKEN', environmentFound: false }),
      findings: finding('the secret token has no source'),
    },
  },
  notApplicable: {
    'nobody uses it': { ...secret({ file: './token' }, [aService('api')]), ...file('absent') },
    'it is on the engine already': secret({ external: true }),
    'the service is not started': {
      ...secret({ file: './token' }, [aService('api', { secrets: ['token'], profiles: ['debug'] })]),
      ...file('absent'),
    },
    'the file was not looked for': secret({ file: '~/token' }),
  },
});
