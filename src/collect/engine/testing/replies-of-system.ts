import { framedLog } from '../logs/testing/log-body.ts';
import type { Replies } from './canned-engine.ts';
import { json, text } from './replies.ts';

export const PROJECT_NAME = 'shop';

const INFO = {
  ID: 'engine',
  Name: 'host',
  ServerVersion: '20.10.24',
  NCPU: 2,
  MemTotal: 8e9,
  OperatingSystem: 'Debian',
};
const VERSION = { Version: '20.10.24', ApiVersion: '1.41' };
const NETWORK = 'e0'.repeat(32);
const IMAGE = `sha256:${'1a'.repeat(32)}`;

/** The id of the so-manyth container. */
export function containerId(number: number): string {
  return number.toString(16).padStart(64, '0');
}

/** An entry of the list, as API 1.41 writes it. */
export function listed(number: number, more: object = {}): object {
  return {
    Id: containerId(number),
    Names: [`/${PROJECT_NAME}-web-${number}`],
    Image: 'shop/web:1',
    ImageID: IMAGE,
    State: 'running',
    Labels: labels(number),
    Ports: [],
    Mounts: [],
    NetworkSettings: { Networks: { shop_default: { NetworkID: NETWORK } } },
    ...more,
  };
}

/** An inspected container with no more than API 1.41 always tells. */
export function inspected(number: number, more: object = {}): object {
  return {
    Id: containerId(number),
    Name: `/${PROJECT_NAME}-web-${number}`,
    Created: '2026-01-31T21:00:00Z',
    Path: 'node',
    Args: ['server.js'],
    Image: IMAGE,
    State: { Status: 'running', Running: true, Paused: false, Restarting: false, OOMKilled: false, ExitCode: 0 },
    Config: { Image: 'shop/web:1', Labels: labels(number), Env: null, Tty: false },
    HostConfig: { LogConfig: { Type: 'json-file', Config: {} } },
    Mounts: [],
    NetworkSettings: { Ports: {}, Networks: { shop_default: { NetworkID: NETWORK, Aliases: null } } },
    ...more,
  };
}

function labels(number: number): Record<string, string> {
  return {
    'com.docker.compose.project': PROJECT_NAME,
    'com.docker.compose.service': 'web',
    'com.docker.compose.container-number': String(number),
  };
}

/** An engine on which the project runs with so many containers; what is given beside stands instead of its answers. */
export function systemOf(containers: number, others: Replies = {}): Replies {
  const numbers = Array.from({ length: containers }, (_, index) => index + 1);
  return {
    '/version': json(VERSION),
    '/info': json(INFO),
    '/containers/json': json(numbers.map((number) => listed(number))),
    [`/images/${IMAGE}/json`]: json({ Id: IMAGE, RepoTags: null, RepoDigests: null, Size: 7, Architecture: 'amd64' }),
    [`/images/${IMAGE}/history`]: json([{ Created: 1_769_000_000, CreatedBy: 'CMD ["node"]', Size: 0 }]),
    [`/networks/${NETWORK}`]: json({ Id: NETWORK, Name: 'shop_default', Driver: 'bridge', Containers: {} }),
    '/volumes': json({ Volumes: null }),
    '/events': text(''),
    ...Object.assign({}, ...numbers.map(repliesOfContainer)),
    ...others,
  };
}

function repliesOfContainer(number: number): Replies {
  const path = `/containers/${containerId(number)}`;
  const cpu = (total: number) => ({ cpu_usage: { total_usage: total } });
  return {
    [`${path}/json`]: json(inspected(number)),
    [`${path}/top`]: json({
      Titles: ['UID', 'PID', 'PPID', 'COMMAND'],
      Processes: [['0', '7', '1', 'node server.js']],
    }),
    [`${path}/logs`]: text(framedLog(['ready']).toString('latin1')),
    [`${path}/stats`]: json({
      read: '2026-01-31T21:00:02Z',
      preread: '2026-01-31T21:00:01Z',
      memory_stats: { usage: 100, limit: 1000 },
      cpu_stats: cpu(2e9),
      precpu_stats: cpu(1e9),
    }),
  };
}
