import { expect, test } from 'vitest';
import { Redactor } from '../../capture/redact/redactor.ts';
import { type Door, objectText, seal } from '../../capture/seal.ts';
import type { Replies } from './testing/canned-engine.ts';
import { collect } from './testing/collect.ts';
import { fakeEngine } from './testing/fake-engine.ts';
import { json } from './testing/replies.ts';
import { containerId, inspected, systemOf } from './testing/replies-of-system.ts';

// What an engine tells that cannot be had from one that runs here: other log drivers, proxies, swarm, errors.

const secret = (name: string) => `${name.replaceAll(' ', '-')}-Kx82hqz71pmw`;
const inspectedWith = (parts: object) => ({
  [`/containers/${containerId(1)}/json`]: json(inspected(1, parts)),
});
const LABELS = { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'web' };

/** Where it is planted; those that are never kept are not found with an open door either. */
const PLANTED: readonly (readonly [name: string, replies: Replies, kept: boolean])[] = [
  [
    'token of Splunk',
    inspectedWith({
      HostConfig: { LogConfig: { Type: 'splunk', Config: { 'splunk-token': secret('token of Splunk') } } },
    }),
    true,
  ],
  [
    'address of GELF',
    inspectedWith({
      HostConfig: {
        LogConfig: { Type: 'gelf', Config: { 'gelf-address': `tcp://u:${secret('address of GELF')}@logs:12201` } },
      },
    }),
    true,
  ],
  [
    'error of a state',
    inspectedWith({
      State: {
        Status: 'exited',
        Running: false,
        Paused: false,
        Restarting: false,
        OOMKilled: false,
        ExitCode: 127,
        Error: `exec: "app --password ${secret('error of a state')}": not found`,
      },
    }),
    true,
  ],
  [
    'service of a swarm',
    inspectedWith({
      Config: {
        Image: 'shop/web:1',
        Labels: LABELS,
        Env: [`SWARM_JOIN_TOKEN=${secret('service of a swarm')}`],
        Tty: false,
      },
    }),
    true,
  ],
  [
    'build argument in a history',
    {
      [`/images/sha256:${'1a'.repeat(32)}/history`]: json([
        {
          Id: 'x',
          Created: 1,
          CreatedBy: `|1 NPM_TOKEN=${secret('build argument in a history')} /bin/sh -c npm ci`,
          Size: 1,
        },
      ]),
    },
    true,
  ],
  [
    'option of a volume',
    {
      '/volumes': json({
        Volumes: [
          {
            Name: 'shop_data',
            Driver: 'local',
            CreatedAt: '',
            Labels: LABELS,
            Options: { o: `addr=nas,password=${secret('option of a volume')}` },
          },
        ],
      }),
    },
    true,
  ],
  [
    'proxy of the engine',
    {
      '/info': json({
        ID: 'e',
        Name: 'h',
        ServerVersion: '20.10.24',
        NCPU: 2,
        MemTotal: 8e9,
        HttpProxy: `http://u:${secret('proxy of the engine')}@proxy:3128`,
      }),
    },
    false,
  ],
  [
    'warning of the engine',
    {
      '/info': json({
        ID: 'e',
        Name: 'h',
        ServerVersion: '20.10.24',
        NCPU: 2,
        MemTotal: 8e9,
        Warnings: [`cannot use proxy http://u:${secret('warning of the engine')}@proxy`],
      }),
    },
    true,
  ],
  [
    'refusal of the engine',
    { '/volumes': json({ message: `no volumes for http://u:${secret('refusal of the engine')}@engine/` }, 500) },
    true,
  ],
];

const OPEN_DOOR: Door = {
  gather: () => undefined,
  redact: (value) => ({ value, redactions: 0 }),
  redactKnown: (value) => ({ value, redactions: 0 }),
  text: (text) => text as ReturnType<Door['text']>,
  account: { secrets: 0, masked: 0, weak: 0, key: '' },
};

test.each(PLANTED)('%s', async (name, replies, kept) => {
  const { intake } = await collect((await fakeEngine(systemOf(1, replies))).endpoint, { callMs: 60_000 });
  const written = (door: Door) => {
    const { manifest, values } = seal(intake, door, { takenAt: '2026-01-31T21:30:00.000Z', toolVersion: '0' });
    return [manifest, ...values.values()].map(objectText).join('');
  };
  expect(written(new Redactor())).not.toContain(secret(name));
  // So that it could have been found: only what is never kept is not.
  expect(written(OPEN_DOOR).includes(secret(name))).toBe(kept);
});
