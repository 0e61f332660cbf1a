import { ADMIN_SERVICES } from './known/admin-services.ts';
import { DATA_SERVICES } from './known/data-services.ts';
import { EDGE_SERVICES } from './known/edge-services.ts';
import { EXPORTER_SERVICES } from './known/exporter-services.ts';
import { LOG_SERVICES } from './known/log-services.ts';
import { MORE_STORES } from './known/more-stores.ts';
import { OPERATIONS_SERVICES } from './known/operations-services.ts';
import { PLATFORM_SERVICES } from './known/platform-services.ts';
import { QUEUE_SERVICES } from './known/queue-services.ts';
import type { KnownService } from './known-service.ts';

/** Well-known services, as plain data. */
export const KNOWN_SERVICES: readonly KnownService[] = [
  ...DATA_SERVICES,
  ...MORE_STORES,
  ...QUEUE_SERVICES,
  ...EDGE_SERVICES,
  ...OPERATIONS_SERVICES,
  ...LOG_SERVICES,
  ...PLATFORM_SERVICES,
  ...EXPORTER_SERVICES,
  ...ADMIN_SERVICES,
];
