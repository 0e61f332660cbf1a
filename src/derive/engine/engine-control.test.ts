import { expect, test } from 'vitest';
import { aContainer, aSecurity } from '../../../gates/testing/evidence.ts';
import type { Container } from '../../model/evidence/container.ts';
import { engineControls } from './engine-control.ts';

const controls = (different: Partial<Container>, endpoint = 'unix:///run/docker.sock') =>
  engineControls(aContainer('agent', different), endpoint).map(({ way, how }) => `${way}: ${how}`);
const bind = (source: string, readOnly = false) => [{ type: 'bind', source, target: '/x', readOnly }];
const security = (different: Partial<Container['security']>) => ({ security: aSecurity(different) });

test('nothing of a well-kept container', () => {
  expect(controls({ mounts: bind('/srv/data') })).toEqual([]);
});

test.each<[string, Partial<Container>, string]>([
  ['a socket, read-only', { mounts: bind('/var/run/docker.sock', true) }, 'socket: mounts /var/run/docker.sock'],
  [
    'a socket and the group of its owner',
    { mounts: bind('/var/run/docker.sock'), ...security({ groups: ['998'] }) },
    'socket: mounts /var/run/docker.sock, and joins the groups 998',
  ],
  [
    'a socket, to filter it',
    { mounts: bind('/var/run/docker.sock'), image: 'tecnativa/docker-socket-proxy:0.3' },
    'socket: mounts /var/run/docker.sock, to pass on only some calls',
  ],
  [
    'the engine over TCP',
    { environment: [{ name: 'DOCKER_HOST', value: 'tcp://172.17.0.1:2375' }] },
    'TCP: DOCKER_HOST names tcp://172.17.0.1:2375 without TLS',
  ],
  ['all privileges', security({ privileged: true }), 'privileged: is privileged: every capability and device'],
  ['a capability', security({ capAdd: ['CAP_SYS_ADMIN'] }), 'capability: was given SYS_ADMIN'],
  [
    'the processes of the host',
    security({ pidMode: 'host', capAdd: ['SYS_PTRACE'] }),
    'processes of the host: sees them (pid: host) and may trace them (SYS_PTRACE)',
  ],
  ['files of the host', { mounts: bind('/etc') }, 'files of the host: may write to /etc'],
  [
    'a disk of the host',
    security({ devices: [{ host: '/dev/sda', container: '/dev/sda', permissions: 'rwm' }] }),
    'device of the host: may write to /dev/sda',
  ],
])('%s', (_, different, expected) => {
  expect(controls(different)).toEqual([expected]);
});

test('the socket of this very engine, whatever it is called, also through its folder', () => {
  expect(controls({ mounts: bind('/srv/own/engine.socket') }, 'unix:///srv/own/engine.socket')).toHaveLength(1);
  expect(controls({ mounts: bind('/srv/own') }, 'unix:///srv/own/engine.socket')).toHaveLength(1);
  expect(controls({ mounts: bind('/srv/other') }, 'unix:///srv/own/engine.socket')).toEqual([]);
});

test.each<[string, Partial<Container>]>([
  ['the processes of the host without tracing', security({ pidMode: 'host' })],
  ['tracing of its own processes', security({ capAdd: ['SYS_PTRACE'] })],
  ['system files that it only reads', { mounts: bind('/etc', true) }],
  [
    'a device that holds no files',
    security({ devices: [{ host: '/dev/dri', container: '/dev/dri', permissions: 'rwm' }] }),
  ],
  ['an engine elsewhere', { environment: [{ name: 'DOCKER_HOST', value: 'tcp://build:2376' }] }],
])('not by %s', (_, different) => {
  expect(controls(different)).toEqual([]);
});
