import { framedLog } from '../../../collect/engine/logs/testing/log-body.ts';
import { ago } from '../../../collect/engine/logs/testing/log-reply.ts';
import type { Replies } from '../../../collect/engine/testing/fake-engine.ts';
import { json, pong, text } from '../../../collect/engine/testing/replies.ts';
import { containerId, inspected, systemOf } from '../../../collect/engine/testing/replies-of-system.ts';

const MOUNT = { Type: 'volume', Name: 'shop_data', Source: '/volumes/shop_data', Destination: '/data', RW: true };
const HEALTH = { Status: 'healthy', FailingStreak: 0, Log: [] };

/** Two containers about which many statements pass, the port of each published at a server of the test. */
export function soundSystem(hostPort: number): Replies {
  return systemOf(2, {
    '/_ping': pong,
    ...container(1, hostPort),

    '/volumes': json({ Volumes: [{ Name: 'shop_data', Driver: 'local', Labels: null, Options: null }] }),
    '/events': text(''),
    '/system/df': json({ LayersSize: 7, Images: null, Containers: null, Volumes: null, BuildCache: null }),
  });
}

function container(number: number, hostPort: number): Replies {
  const path = `/containers/${containerId(number)}`;
  const about = inspected(number) as { State: object; Config: object; HostConfig: object; NetworkSettings: object };
  const port = { '8080/tcp': [{ HostIp: '127.0.0.1', HostPort: `${hostPort}` }] };
  return {
    [`${path}/json`]: json({
      ...about,
      State: { ...about.State, StartedAt: ago(3600), Health: HEALTH },
      Config: { ...about.Config, User: '1000', Healthcheck: { Test: ['CMD', 'wget', 'http://127.0.0.1:8080/health'] } },
      HostConfig: {
        ...about.HostConfig,
        Memory: 268_435_456,
        CapDrop: ['ALL'],
        ReadonlyRootfs: true,
        SecurityOpt: ['no-new-privileges:true'],
        RestartPolicy: { Name: 'unless-stopped', MaximumRetryCount: 0 },
      },
      Mounts: [MOUNT],
      NetworkSettings: { ...about.NetworkSettings, Ports: port },
    }),
    [`${path}/logs`]: text(framedLog(['ready']).toString('latin1')),
  };
}
