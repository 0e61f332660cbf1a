import { checkCases } from '../../testing/check-cases.ts';
import { aMount, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { sharedMountPropagation } from './shared-mount-propagation.ts';

const bind = (propagation?: string) =>
  projectOf(
    aService('backup', {
      mounts: [aMount('/mnt', { type: 'bind', source: './mnt', ...(propagation && { propagation }) })],
    }),
  );
const finding = { subject: { service: 'backup', ...at(9) }, message: 'the mount at /mnt is propagated to the host' };

checkCases(sharedMountPropagation, {
  pass: {
    'private, as by default': bind(),
    'from the host only': bind('rslave'),
  },
  fail: {
    'both ways, with what lies below': { ...bind('rshared'), findings: [finding] },
    'both ways': { ...bind('shared'), findings: [finding] },
  },
  notApplicable: { 'only a named volume': projectOf(aService('api', { mounts: [aMount('/data')] })) },
});
