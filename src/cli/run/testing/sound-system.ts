import { framedLog } from '../../../collect/engine/logs/testing/log-body.ts';
import { ago } from '../../../collect/engine/logs/testing/log-reply.ts';
import type { Replies } from '../../../collect/engine/testing/canned-engine.ts';
import { json, pong, text } from '../../../collect/engine/testing/replies.ts';
import { containerId, inspected, listed, systemOf } from '../../../collect/engine/testing/replies-of-system.ts';

/** Ports of the loopback at which the parts of the system are reached. */
export interface SystemPorts {
  readonly web: number;
  readonly database: number;
  readonly cache: number;
}

/** What the password of the database and that of the cache are, as their containers show it. */
export const PASSWORD = 'q7Vd2mXw9KpZs4Tn8RbYc3Lf6Hj1Ga5E';

interface Part {
  readonly service: string;
  readonly image: string;
  readonly containerPort: number;
  readonly mount: string;
  readonly environment: readonly string[];
  readonly healthCheck: readonly string[];
  readonly command: readonly string[];
}

const PARTS: Readonly<Record<keyof SystemPorts, Part>> = {
  web: {
    service: 'web',
    image: 'shop/web:1',
    containerPort: 8080,
    mount: '/data',
    environment: [],
    healthCheck: ['CMD', 'wget', 'http://127.0.0.1:8080/health'],
    command: ['node', 'server.js'],
  },
  database: {
    service: 'db',
    image: 'postgres:15.8',
    containerPort: 5432,
    mount: '/var/lib/postgresql/data',
    environment: ['POSTGRES_USER=shop', `POSTGRES_PASSWORD=${PASSWORD}`],
    healthCheck: ['CMD', 'pg_isready'],
    command: ['postgres'],
  },
  cache: {
    service: 'cache',
    image: 'redis:7.2.5',
    containerPort: 6379,
    mount: '/data',
    environment: [],
    healthCheck: ['CMD', 'redis-cli', 'ping'],
    command: ['redis-server', '--requirepass', PASSWORD],
  },
};

/** A web server, a database and a cache about which many statements pass, and an engine that tells of them. */
export function soundSystem(ports: SystemPorts): Replies {
  const parts = (['web', 'database', 'cache'] as const).map((name) => ({ ...PARTS[name], hostPort: ports[name] }));
  return systemOf(3, {
    '/_ping': pong,
    '/containers/json': json(
      parts.map(({ service, image }, at) =>
        listed(at + 1, { Image: image, Names: [`/shop-${service}-1`], Labels: labelsOf(service) }),
      ),
    ),
    ...Object.assign({}, ...parts.map((part, at) => container(at + 1, part))),
    '/volumes': json({
      Volumes: parts.map(({ service }) => ({ Name: `shop_${service}`, Driver: 'local', Labels: null, Options: null })),
    }),
    '/events': text(''),
    '/system/df': json({ LayersSize: 7, Images: null, Containers: null, Volumes: null, BuildCache: null }),
  });
}

function labelsOf(service: string): Record<string, string> {
  return {
    'com.docker.compose.project': 'shop',
    'com.docker.compose.service': service,
    'com.docker.compose.container-number': '1',
  };
}

function container(number: number, part: Part & { hostPort: number }): Replies {
  const { service, image, containerPort, hostPort, mount, environment, healthCheck, command } = part;
  const path = `/containers/${containerId(number)}`;
  const about = inspected(number) as { State: object; Config: object; HostConfig: object; NetworkSettings: object };
  const [Path, ...Args] = command;
  return {
    [`${path}/json`]: json({
      ...about,
      Name: `/shop-${service}-1`,
      Path,
      Args,
      State: { ...about.State, StartedAt: ago(3600), Health: { Status: 'healthy', FailingStreak: 0, Log: [] } },
      Config: {
        ...about.Config,
        Image: image,
        Labels: labelsOf(service),
        Env: environment,
        User: '1000',
        Healthcheck: { Test: healthCheck },
      },
      HostConfig: {
        ...about.HostConfig,
        Memory: 268_435_456,
        CapDrop: ['ALL'],
        ReadonlyRootfs: true,
        SecurityOpt: ['no-new-privileges:true'],
        RestartPolicy: { Name: 'unless-stopped', MaximumRetryCount: 0 },
      },
      Mounts: [
        { Type: 'volume', Name: `shop_${service}`, Source: `/volumes/shop_${service}`, Destination: mount, RW: true },
      ],
      NetworkSettings: {
        ...about.NetworkSettings,
        Ports: { [`${containerPort}/tcp`]: [{ HostIp: '127.0.0.1', HostPort: `${hostPort}` }] },
      },
    }),
    [`${path}/logs`]: text(framedLog(['ready']).toString('latin1')),
  };
}
