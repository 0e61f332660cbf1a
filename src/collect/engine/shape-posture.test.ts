import { expect, test } from 'vitest';
import { EnginePosture } from '../../model/evidence/engine-posture.ts';
import { shapePosture } from './shape-posture.ts';

const SOCKET = { url: 'unix:///run/docker.sock', hasTls: false };

test('an engine that tells nothing of it', () => {
  expect(EnginePosture.parse(shapePosture({}, SOCKET))).toEqual({
    product: '',
    platform: '',
    minimumApiVersion: '',
    kernelVersion: '',
    connection: 'socket',
    experimental: false,
    cgroupDriver: '',
    defaultRuntime: '',
    warnings: [],
    insecureRegistries: [],
    authorisationPlugins: [],
    swarm: { state: 'inactive', error: '' },
    unsupportedLimits: [],
  });
});

test('an engine that tells much of it', () => {
  const about = {
    Components: [{ Name: 'Engine' }, { Name: 'containerd' }],
    Platform: { Name: 'Docker Engine - Community' },
    DriverStatus: [
      ['Backing Filesystem', 'xfs'],
      ['Supports d_type', 'false'],
    ],
    Warnings: ['WARNING: No swap limit support'],
    SwapLimit: false,
    MemoryLimit: true,
    Plugins: { Authorization: ['opa'] },
    RegistryConfig: {
      InsecureRegistryCIDRs: ['127.0.0.0/8', '10.0.0.0/8', '::1/128'],
      IndexConfigs: { 'docker.io': { Secure: true }, 'registry.example:5000': { Secure: false }, other: null },
    },
    Swarm: { LocalNodeState: 'active', Error: '' },
  };
  expect(shapePosture(about, { url: 'tcp://192.0.2.1:2375', hasTls: false })).toMatchObject({
    product: 'Docker Engine',
    platform: 'Docker Engine - Community',
    connection: 'TCP without TLS',
    backingFilesystem: 'xfs',
    directoryTypes: false,
    warnings: ['No swap limit support'],
    insecureRegistries: ['registry.example:5000', '10.0.0.0/8'],
    authorisationPlugins: ['opa'],
    swarm: { state: 'active', error: '' },
    unsupportedLimits: ['swap'],
  });
});

test('Podman names itself', () => {
  expect(shapePosture({ Components: [{ Name: 'Podman Engine' }] }, SOCKET).product).toBe('Podman Engine');
});

test('an answer of another shape is none', () => {
  expect(() => shapePosture({ Warnings: 'none' }, SOCKET)).toThrow(expect.objectContaining({ code: 'protocol' }));
});
