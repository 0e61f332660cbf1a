import { expect, test } from 'vitest';
import type { FlowSuite } from '../../../src/model/evidence/flow-suite.ts';
import { cited } from '../../testing/compose.ts';
import { aSuite } from '../../testing/flows.ts';
import { presented } from '../../testing/presented.ts';
import { flowTargets } from './flow-targets.ts';

const present = (targets: FlowSuite['targets']) =>
  presented(flowTargets, { flowSuite: cited(aSuite([], { targets })) });
const unreachable = { code: 'not-published', message: 'it has no way from here' };

test('targets are told with the way to them, or why there is none; one of several files stands once', () => {
  const { targets } = aSuite([]);
  const others: FlowSuite['targets'] = [
    {
      name: 'db',
      file: 'f',
      protocol: 'postgres',
      service: 'postgres',
      port: 5432,
      user: 'app',
      secret: 'db',
      unreachable,
    },
    { name: 'idp', file: 'f', protocol: 'https', url: 'https://id.example' },
    { name: 'nowhere', file: 'f', protocol: 'redis' },
  ];
  const again = targets.map((target) => ({ ...target, file: 'other.flow.yaml' }));
  const evidence = ['E1'];
  expect(present([...targets, ...others, ...again])).toEqual({
    columns: [
      { title: 'Target' },
      { title: 'Protocol' },
      { title: 'Service' },
      { title: 'Address', style: 'code' },
      { title: 'Way' },
      { title: 'As' },
    ],
    rows: [
      { cells: ['api', 'http', 'api', '127.0.0.1:3000', 'published port', ''], evidence },
      {
        cells: ['db', 'postgres', 'postgres', 'port 5432', 'none: it has no way from here', 'app, password `db`'],
        evidence,
      },
      { cells: ['idp', 'https', '', 'https://id.example', 'address', ''], evidence },
      { cells: ['nowhere', 'redis', '', 'none', '', ''], evidence },
    ],
  });
});

test('nothing to show without a target', () => {
  expect(present([])).toEqual({ notApplicable: 'no flow file names a target' });
});
