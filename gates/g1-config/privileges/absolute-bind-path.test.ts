import { checkCases } from '../../testing/check-cases.ts';
import { aMount, aVariable, projectOf } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { absoluteBindPath } from './absolute-bind-path.ts';

const service = (source: string) => aService('api', { mounts: [aMount('/uploads', { type: 'bind', source })] });

checkCases(absoluteBindPath, {
  pass: {
    'relative to the Compose file': projectOf(service('./uploads')),
    'the same on every host': projectOf(service('/etc/localtime')),
    'set for each host': {
      composeProject: aProject({
        services: [service('/srv/uploads')],
        variables: [aVariable('DATA_DIR', { path: 'services.api.volumes[0]', at: at(9) })],
      }),
    },
  },
  fail: {
    'a folder of one host': {
      ...projectOf(service('/srv/shop/uploads')),
      findings: [
        {
          subject: { service: 'api', ...at(9) },
          message: '/srv/shop/uploads is an absolute path outside the project',
        },
      ],
    },
  },
  notApplicable: { 'only a named volume': projectOf(aService('api', { mounts: [aMount('/data')] })) },
});
