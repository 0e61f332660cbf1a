import { expect, test } from 'vitest';
import { treeOf } from '../testing/tree-of.ts';
import { isolationOf } from './isolation.ts';

const isolation = (yaml: string) => isolationOf(treeOf(yaml).tree);

test('a service that says nothing has nothing in common with the host', () => {
  expect(isolation('{ image: a, use_api_socket: false }')).toEqual({});
});

test('namespaces and the control group', () => {
  expect(isolation('{ uts: host, userns_mode: host, cgroup: host, cgroup_parent: /shop }')).toEqual({
    uts: 'host',
    userNamespaceMode: 'host',
    cgroup: 'host',
    cgroupParent: '/shop',
  });
});

test('devices in either form, each once', () => {
  const devices = '[/dev/fuse, "/dev/ttyUSB0:/dev/tty:rw", { source: /dev/kvm, target: /dev/kvm }, /dev/fuse]';
  expect(isolation(`{ devices: ${devices} }`)).toEqual({
    devices: ['/dev/fuse', '/dev/ttyUSB0:/dev/tty:rw', '/dev/kvm:/dev/kvm'],
  });
});

test('the socket of the engine', () => {
  expect(isolation('{ use_api_socket: true }')).toEqual({ usesApiSocket: true });
});
