import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { rootFilesystemWritable } from './root-filesystem-writable.ts';

const writable = aContainer('api', { security: aSecurity({ readOnlyRoot: false }) });

checkCases(rootFilesystemWritable, {
  pass: {
    'read-only': { containers: [aContainer('api')] },
    'read-only with a writable mount': {
      containers: [
        aContainer('api', { mounts: [{ type: 'volume', source: 'files', target: '/files', readOnly: false }] }),
      ],
    },
  },
  fail: {
    'one of two is writable': {
      containers: [writable, aContainer('worker')],
      findings: [{ subject: { service: 'api', container: 'shop-api-1' }, message: 'its root filesystem is writable' }],
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
  },
});
