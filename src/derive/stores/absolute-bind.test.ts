import { expect, test } from 'vitest';
import { aMount, aVariable, cited } from '../../../gates/testing/compose.ts';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import type { VariableUse } from '../../model/evidence/compose-project.ts';
import { isTiedToHost } from './absolute-bind.ts';

const tied = (source: string, ...variables: VariableUse[]) =>
  isTiedToHost(cited(aService('db')), aMount('/data', { type: 'bind', source }), cited(aProject({ variables })));

test.each(['/srv/shop/data', '/home/me/shop', '/opt/shop', '/mnt/disk', 'C:\\shop\\data'])('%s is', (source) => {
  expect(tied(source)).toBe(true);
});

test.each(['./data', '../data', '~/data', '/etc/localtime', '/var/run/docker.sock', '/proc', '/', '/var/lib/docker'])(
  '%s is not',
  (source) => {
    expect(tied(source)).toBe(false);
  },
);

test('a path that a variable brings in can be set for each host', () => {
  expect(tied('/srv/data', aVariable('DATA', { path: 'services.db.volumes[0]', at: at(9) }))).toBe(false);
  expect(tied('/srv/data', aVariable('DATA', { path: 'services.db.volumes[0].source', at: at(11) }))).toBe(false);
  expect(tied('/srv/data', aVariable('DATA', { path: 'services.db.environment.DATA', at: at(9) }))).toBe(true);
});
