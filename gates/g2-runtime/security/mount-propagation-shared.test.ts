import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { mountPropagationShared } from './mount-propagation-shared.ts';

const mounting = (propagation?: string, type = 'bind') => ({
  containers: [
    aContainer('backup', {
      mounts: [
        {
          type,
          source: '/srv/exports',
          target: '/exports',
          readOnly: false,
          ...(propagation !== undefined && { propagation }),
        },
      ],
    }),
  ],
});
const findings = [
  {
    subject: { service: 'backup', container: 'shop-backup-1', topic: '/exports' },
    message: 'what is mounted below /exports appears on the host at /srv/exports',
  },
];

checkCases(mountPropagationShared, {
  pass: { private: mounting('rprivate'), slave: mounting('rslave') },
  fail: {
    shared: { ...mounting('shared'), findings },
    'shared with everything below': { ...mounting('rshared'), findings },
  },
  notApplicable: { 'an older capture': mounting(), 'a volume': mounting('', 'volume') },
});
