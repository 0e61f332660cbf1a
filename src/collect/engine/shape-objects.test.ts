import type { ImageInspectInfo, NetworkInspectInfo, VolumeInspectInfo } from 'dockerode';
import { expect, test } from 'vitest';
import { Engine } from '../../model/evidence/engine.ts';
import { Image, Network, Volume } from '../../model/evidence/engine-objects.ts';
import { shapeEngine, shapeImage, shapeNetwork, shapeVolume } from './shape-objects.ts';
import { socketEndpoint } from './testing/canned-engine.ts';

const LEAST = { ServerVersion: '20.10.24', ApiVersion: '1.41', NCPU: 2, MemTotal: 8 };
const endpoint = socketEndpoint('/run/docker.sock');

test('an engine that tells the least is an engine', () => {
  expect(Engine.parse(shapeEngine({ ...LEAST, SecurityOptions: null }, endpoint))).toMatchObject({
    endpoint: 'unix:///run/docker.sock',
    endpointFrom: 'option --host',
    version: '20.10.24',
    cgroupVersion: '1',
    securityOptions: [],
    liveRestore: false,
  });
});

test('an engine that tells its processors in words is none', () => {
  const shape = () => shapeEngine({ ...LEAST, NCPU: 'two' }, endpoint);
  expect(shape).toThrow(expect.objectContaining({ code: 'protocol', message: expect.stringContaining('NCPU') }));
});

test('an image that was imported without a configuration has nothing but itself', () => {
  const imported = { Id: 'sha256:1a', RepoTags: null, RepoDigests: null, Size: 7, Architecture: '', Config: null };
  expect(Image.parse(shapeImage(imported as unknown as ImageInspectInfo))).toMatchObject({
    tags: [],
    digests: [],
    createdAt: '',
    user: '',
    hasHealthcheck: false,
    environment: [],
  });
});

test.each([
  [{ Test: ['CMD', 'true'] }, true],
  [null, false],
  [undefined, false],
])('an image with the health check %j', (Healthcheck, has) => {
  const image = { Id: 'x', Created: '', Size: 7, Architecture: 'amd64', Config: { Healthcheck, Env: ['A=b=c', 'D'] } };
  const shaped = Image.parse(shapeImage(image as unknown as ImageInspectInfo));
  expect(shaped.hasHealthcheck).toBe(has);
  expect(shaped.environment).toEqual([
    { name: 'A', value: 'b=c' },
    { name: 'D', value: null },
  ]);
});

test('what an image has its containers do', () => {
  const Config = { Entrypoint: ['node'], Cmd: null, WorkingDir: '/app', Healthcheck: { Test: ['CMD', 'true'] } };
  const image = { Id: 'x', Created: '', Size: 7, Architecture: 'amd64', Config };
  expect(Image.parse(shapeImage(image as unknown as ImageInspectInfo))).toMatchObject({
    process: { entrypoint: ['node'], command: [], workingDirectory: '/app' },
    healthcheck: { test: ['CMD', 'true'], intervalMs: 30_000, timeoutMs: 30_000, startPeriodMs: 0, retries: 3 },
  });
});

test('a network without addresses of its own has no subnet', () => {
  const none = { Id: 'e0', Name: 'none', Driver: 'null', IPAM: { Config: null }, Containers: null, Labels: null };
  expect(Network.parse(shapeNetwork(none as unknown as NetworkInspectInfo))).toEqual({
    id: 'e0',
    name: 'none',
    driver: 'null',
    internal: false,
    labels: {},
    subnets: [],
    attached: [],
  });
});

test('a volume of a driver that keeps no dates has none', () => {
  const volume = { Name: 'shop_data', Driver: 'nfs', Labels: null, Options: null };
  expect(Volume.parse(shapeVolume(volume as unknown as VolumeInspectInfo))).toEqual({
    name: 'shop_data',
    driver: 'nfs',
    createdAt: '',
    labels: {},
    options: {},
  });
});
