import { DATA_SERVICES } from './known/data-services.ts';
import { EDGE_SERVICES } from './known/edge-services.ts';
import { LOG_SERVICES } from './known/log-services.ts';
import { MORE_STORES } from './known/more-stores.ts';
import { OPERATIONS_SERVICES } from './known/operations-services.ts';
import { PLATFORM_SERVICES } from './known/platform-services.ts';
import { TELEMETRY_SERVICES } from './known/telemetry-services.ts';
import type { KnownService } from './known-service.ts';

/** Well-known images by the last part of their name, as plain data. */
export const KNOWN_SERVICES: readonly KnownService[] = [
  ...DATA_SERVICES,
  ...MORE_STORES,
  ...EDGE_SERVICES,
  ...OPERATIONS_SERVICES,
  ...LOG_SERVICES,
  ...PLATFORM_SERVICES,
  ...TELEMETRY_SERVICES,
];
