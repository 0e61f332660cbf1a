import { expect, test } from 'vitest';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { waysToTheHost } from './ways-to-the-host.ts';

const evidence = 'E1' as const;

test('namespaces, devices, groups, parameters and paths, each with what gives it', () => {
  const agent = aContainer('agent', {
    networkMode: 'host',
    mounts: [
      { type: 'bind', source: '/srv', target: '/srv', readOnly: false, propagation: 'rshared' },
      { type: 'bind', source: '/etc/localtime', target: '/etc/localtime', readOnly: true },
      { type: 'volume', source: 'data', target: '/data', readOnly: false },
    ],
    security: aSecurity({
      utsMode: 'host',
      devices: [{ host: '/dev/fuse', container: '/dev/fuse', permissions: 'rwm' }],
      deviceRules: ['c 188:* rw'],
      deviceRequests: ['all of nvidia (gpu)'],
      groups: ['video'],
      kernelParameters: { 'net.core.somaxconn': '1024' },
    }),
  });
  const shown = presented(waysToTheHost, { containers: [{ ...agent, evidence }] });
  expect('rows' in shown && shown.rows.map(({ cells }) => cells.slice(1).join(': '))).toEqual([
    'device: /dev/fuse (rwm)',
    'devices by rule: c 188:* rw',
    'devices on request: all of nvidia (gpu)',
    'group: video',
    'host name: uts: host',
    'network: network_mode: host',
    'parameter of the kernel: net.core.somaxconn=1024',
    'path: /etc/localtime (read-only)',
    'path: /srv (read-write, propagated to the host)',
  ]);
});

test('a container that shares nothing is not listed', () => {
  expect(presented(waysToTheHost, { containers: [{ ...aContainer('api'), evidence }] })).toEqual({
    notApplicable: 'no container was seen to share anything with its host',
  });
});
