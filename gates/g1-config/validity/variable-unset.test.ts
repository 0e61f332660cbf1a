import { checkCases } from '../../testing/check-cases.ts';
import { aVariable } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { variableUnset } from './variable-unset.ts';

const using = (different: Parameters<typeof aVariable>[1]) => ({
  composeProject: aProject({ services: [aService('api')], variables: [aVariable('TAG', different)] }),
});
const unset = { resolvedFrom: 'nothing' as const };
const subject = { service: 'api', variable: 'TAG', ...at(12, 18) };

checkCases(variableUnset, {
  pass: {
    'the environment has it': using({ resolvedFrom: 'environment' }),
    'an environment file has it': using({ resolvedFrom: 'env-file' }),
  },
  fail: {
    'a setting is blank': { ...using(unset), findings: [{ subject, message: 'the variable is unset' }] },
    'an image is blank': {
      ...using({ ...unset, path: 'services.api.image' }),
      findings: [{ subject, priority: 'P0', message: 'the variable is unset, so part of image is blank' }],
    },
    'a port is blank': {
      ...using({ ...unset, path: 'services.api.ports[0]' }),
      findings: [{ subject, priority: 'P0', message: 'the variable is unset, so part of ports is blank' }],
    },
    'a volume is blank, by long form': {
      ...using({ ...unset, path: 'services.api.volumes.0.source' }),
      findings: [{ subject, priority: 'P0', message: 'the variable is unset, so part of volumes is blank' }],
    },
    'a value that is only called like a key is blank': {
      ...using({ ...unset, path: 'services.api.labels.image' }),
      findings: [{ subject, message: 'the variable is unset' }],
    },
    'a value outside of the services is blank': {
      ...using({ ...unset, path: 'networks.edge.name' }),
      findings: [{ subject: { variable: 'TAG', ...at(12, 18) }, message: 'the variable is unset' }],
    },
  },
  notApplicable: {
    'no variable is used': { composeProject: aProject({ services: [aService('api')] }) },
    'it falls back': using({ operator: 'default', fallback: '1.0', resolvedFrom: 'fallback' }),
    'a replacement may be left out': using({ operator: 'alternate', ...unset }),
    'a required one is an error of the files already': using({ operator: 'required', ...unset }),
  },
});
