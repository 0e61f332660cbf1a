import { expect, test } from 'vitest';
import { attached, boundTo } from '../../testing/attached.ts';
import { cited } from '../../testing/compose.ts';
import { presented } from '../../testing/presented.ts';
import { waysIn } from './ways-in.ts';

test('says of each service from where it is reached, and behind which proxy it is', () => {
  const containers = [
    cited(attached('web', ['edge'], { image: 'nginx:1.27', ...boundTo('0.0.0.0', 443) })),
    cited(attached('api', ['edge', 'data'], boundTo('0.0.0.0'))),
    cited(attached('admin', ['data'], boundTo('127.0.0.1', 8080))),
    cited(attached('db', ['data'], { image: 'postgres:16' })),
    cited(attached('agent', [], { networkMode: 'host', networks: [] })),
  ];
  const table = presented(waysIn, { containers });
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['admin', 'from this host', 'none', '2 of 4'],
    ['agent', 'all its ports, on the host network', 'none', '0 of 4'],
    ['api', 'from beyond this host', 'web', '3 of 4'],
    ['db', 'no', 'none', '2 of 4'],
    ['web', 'it is a proxy, published beyond this host', 'none', '1 of 4'],
  ]);
});

test('has nothing to show when nothing runs', () => {
  expect(presented(waysIn, { containers: [] })).toEqual({ notApplicable: 'no service is running' });
});
