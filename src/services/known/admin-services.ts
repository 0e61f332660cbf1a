import type { KnownService } from '../known-service.ts';
import { asRole } from './as-role.ts';

const adminUi = asRole('Administration', 'admin-ui');

/** Tools by which people look into other services, or change them. */
export const ADMIN_SERVICES: readonly KnownService[] = [
  adminUi({ kind: 'pgadmin', images: ['pgadmin', 'pgadmin4'], ports: [80, 443], dataPaths: ['/var/lib/pgadmin'] }),
  adminUi({ kind: 'adminer', images: ['adminer'], ports: [8080] }),
  adminUi({ kind: 'phpmyadmin', images: ['phpmyadmin'], ports: [80] }),
  adminUi({ kind: 'mongo-express', images: ['mongo-express'], commands: ['mongo-express'], ports: [8081] }),
  adminUi({ kind: 'pgweb', images: ['pgweb'], commands: ['pgweb'], ports: [8081] }),
  adminUi({
    kind: 'redis-ui',
    images: ['redisinsight', 'redis-commander'],
    commands: ['redis-commander'],
    ports: [5540, 8081],
  }),
  adminUi({ kind: 'kafka-ui', images: ['kafka-ui', 'kafdrop', 'akhq'], ports: [8080, 9000] }),
  adminUi({
    kind: 'search-ui',
    images: ['kibana', 'opensearch-dashboards'],
    commands: ['kibana', 'opensearch-dashboards'],
    ports: [5601],
  }),
  adminUi({ kind: 'cloudbeaver', images: ['cloudbeaver'], ports: [8978], dataPaths: ['/opt/cloudbeaver/workspace'] }),
  adminUi({
    kind: 'portainer',
    images: ['portainer', 'portainer-ce', 'portainer-ee'],
    commands: ['portainer'],
    ports: [9000, 9443],
    dataPaths: ['/data'],
  }),
  adminUi({ kind: 'dozzle', images: ['dozzle'], commands: ['dozzle'], ports: [8080] }),
  adminUi({ kind: 'flower', images: ['flower'], ports: [5555] }),
  adminUi({ kind: 'langfuse', images: ['langfuse'], ports: [3000] }),
  adminUi({ kind: 'watchtower', images: ['watchtower'], commands: ['watchtower'], ports: [8080] }),
  adminUi({ kind: 'mailhog', images: ['mailhog', 'mailpit'], commands: ['MailHog', 'mailpit'], ports: [8025, 1025] }),
];
