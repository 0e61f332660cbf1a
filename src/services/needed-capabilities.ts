import type { ServiceKind } from '../model/service-kind.ts';

/** What well-known images need when all capabilities are dropped: mostly to change to their own user at the start. */
export const NEEDED_CAPABILITIES: Readonly<Partial<Record<ServiceKind, readonly string[]>>> = {
  postgres: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'],
  redis: ['SETGID', 'SETUID'],
  mysql: ['CHOWN', 'DAC_OVERRIDE', 'SETGID', 'SETUID'],
  mariadb: ['CHOWN', 'DAC_OVERRIDE', 'SETGID', 'SETUID'],
  mongo: ['CHOWN', 'SETGID', 'SETUID'],
  nginx: ['CHOWN', 'NET_BIND_SERVICE', 'SETGID', 'SETUID'],
  memcached: [],
  prometheus: [],
  alertmanager: [],
  grafana: [],
};
