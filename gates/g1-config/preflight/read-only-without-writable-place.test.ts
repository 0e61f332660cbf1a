import { checkCases } from '../../testing/check-cases.ts';
import { aMount, projectOf } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { readOnlyWithoutWritablePlace } from './read-only-without-writable-place.ts';

const keys = { read_only: at(6) };
const service = (different: Parameters<typeof aService>[1] = {}) => aService('web', { keys, ...different });
const mounting = (mount: ReturnType<typeof aMount>) => projectOf(service({ mounts: [mount] }));
const findings = [{ subject: { service: 'web', ...at(6) }, message: 'nothing in the container can be written to' }];

checkCases(readOnlyWithoutWritablePlace, {
  pass: {
    'a tmpfs': projectOf(service({ tmpfs: ['/tmp'] })),
    'a tmpfs in the long form': mounting({ type: 'tmpfs', target: '/tmp', readOnly: false, at: at(9) }),
    'a volume': mounting(aMount('/data')),
  },
  fail: {
    'nothing is mounted': { ...projectOf(service()), findings },
    'what is mounted is read-only too': { ...mounting(aMount('/data', { readOnly: true })), findings },
  },
  notApplicable: {
    'the root can be written to': projectOf(service({ readOnly: false })),
    'the rest of the service is not known': {
      composeProject: aProject({
        services: [service({ keys: { extends: at(22) } })],
        unsupported: [{ construct: 'extends', at: at(22) }],
      }),
    },
  },
});
