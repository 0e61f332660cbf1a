import { checkCases } from '../../testing/check-cases.ts';
import { aMount, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { sensitiveHostMount } from './sensitive-host-mount.ts';

const mounting = (source: string, readOnly = false) =>
  projectOf(aService('agent', { mounts: [aMount('/host', { type: 'bind', source, readOnly })] }));
const finding = (message: string) => ({ subject: { service: 'agent', ...at(9) }, message });
const urgent = { priority: 'P0' as const };

checkCases(sensitiveHostMount, {
  pass: {
    'a folder of the project': mounting('./data'),
    'the time zone of the host': mounting('/etc/localtime', true),
  },
  fail: {
    'the whole host, writable': {
      ...mounting('/'),
      findings: [{ ...finding('/ of the host is mounted writable'), ...urgent }],
    },
    'the whole host, read-only': { ...mounting('/', true), findings: [finding('/ of the host is mounted read-only')] },
    'keys that open a login': {
      ...mounting('~/.ssh'),
      findings: [{ ...finding('~/.ssh of the host is mounted writable'), ...urgent }],
    },
    'the homes, which do not make root by themselves': {
      ...mounting('/home'),
      findings: [finding('/home of the host is mounted writable')],
    },
  },
  notApplicable: {
    'only named volumes': projectOf(aService('api', { mounts: [aMount('/data', { source: 'etc' })] })),
    'no mount': projectOf(aService('api')),
  },
});
