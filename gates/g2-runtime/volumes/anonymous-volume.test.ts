import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { anonymousVolume } from './anonymous-volume.ts';

const ANONYMOUS = 'ab12'.repeat(16);

const mounting = (image: string, source: string, type = 'volume') =>
  aContainer('db', { image, mounts: [{ type, source, target: '/data', readOnly: false }] });

const finding = {
  subject: { service: 'db', container: 'shop-db-1', volume: ANONYMOUS, topic: '/data' },
  message: 'the volume at /data has no name',
};

checkCases(anonymousVolume, {
  pass: {
    'a named volume': { containers: [mounting('redis:7', 'shop_redis')] },
    'a name that only looks like one': { containers: [mounting('redis:7', 'ab12'.repeat(15))] },
  },
  fail: {
    'on a data store': { containers: [mounting('redis:7', ANONYMOUS)], findings: [finding] },
    'on another service it is minor': {
      containers: [mounting('shop-db:1.0', ANONYMOUS)],
      findings: [{ ...finding, priority: 'P3' }],
    },
  },
  notApplicable: {
    'only host paths are mounted': { containers: [mounting('redis:7', '/srv/data', 'bind')] },
    'nothing is mounted': { containers: [aContainer('api')] },
  },
});
