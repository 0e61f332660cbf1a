import { checkCases } from '../../testing/check-cases.ts';
import { aMount, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { temporaryFilesystemUnrestricted } from './temporary-filesystem-unrestricted.ts';

const having = (...tmpfs: string[]) => projectOf(aService('api', { tmpfs, keys: { tmpfs: at(8) } }));
const mounted = (size?: string) =>
  projectOf(aService('api', { mounts: [aMount('/tmp', { type: 'tmpfs', ...(size !== undefined && { size }) })] }));
const finding = (line: number, message: string) => ({
  subject: { service: 'api', topic: '/tmp', ...at(line) },
  message,
});

checkCases(temporaryFilesystemUnrestricted, {
  pass: {
    'a size': having('/tmp:size=64m'),
    'a size and the protections once more': having('/tmp:noexec,nosuid,nodev,size=10%'),
    'a size of the long form': mounted('1048576'),
  },
  fail: {
    'no size': {
      ...having('/tmp', '/run:size=1m'),
      findings: [finding(8, 'the temporary filesystem at /tmp has no size')],
    },
    'programs may run': {
      ...having('/tmp:exec,suid,size=64m'),
      findings: [finding(8, 'the temporary filesystem at /tmp has the option exec, the option suid')],
    },
    'no size in the long form': {
      ...mounted(),
      findings: [finding(9, 'the temporary filesystem at /tmp has no size')],
    },
    'a size of nothing, which stands for no limit': {
      ...mounted('0'),
      findings: [finding(9, 'the temporary filesystem at /tmp has no size')],
    },
  },
  notApplicable: {
    'no temporary filesystem': projectOf(aService('api', { mounts: [aMount('/data')] })),
    'no service is declared': projectOf(),
  },
});
