import type { KnownService } from '../known-service.ts';
import { asRole } from './as-role.ts';

const application = asRole('Application', 'application');

/** What a platform is made of beside its databases: identity, secrets, names, images. */
export const PLATFORM_SERVICES: readonly KnownService[] = [
  application({
    kind: 'keycloak',
    images: ['keycloak'],
    commands: ['kc.sh start', 'kc.sh start-dev'],
    ports: [8080, 8443],
  }),
  application({
    kind: 'vault',
    images: ['vault'],
    commands: ['vault server'],
    ports: [8200],
    dataPaths: ['/vault/file', '/vault/data'],
  }),
  application({
    kind: 'consul',
    images: ['consul'],
    commands: ['consul agent'],
    ports: [8500],
    dataPaths: ['/consul/data'],
  }),
  application({
    kind: 'registry',
    images: ['registry'],
    commands: ['registry serve'],
    ports: [5000],
    dataPaths: ['/var/lib/registry'],
  }),
];
