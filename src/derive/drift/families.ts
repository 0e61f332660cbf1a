import { compareHealthCheck } from './compare-health-check.ts';
import { compareHosts } from './compare-hosts.ts';
import { compareImage } from './compare-image.ts';
import { compareLabels } from './compare-labels.ts';
import { compareLimits } from './compare-limits.ts';
import { compareLogging } from './compare-logging.ts';
import { compareMounts } from './compare-mounts.ts';
import { compareNetworks } from './compare-networks.ts';
import { comparePorts } from './compare-ports.ts';
import { comparePrivileges } from './compare-privileges.ts';
import { compareProcess } from './compare-process.ts';
import { compareRestart } from './compare-restart.ts';
import type { Compare } from './difference.ts';

/** Every family of fields that is compared, in the order of the report. */
export const DRIFT_FAMILIES: readonly { readonly title: string; readonly compare: Compare }[] = [
  { title: 'Image', compare: compareImage },
  { title: 'Process', compare: compareProcess },
  { title: 'Ports', compare: comparePorts },
  { title: 'Mounts', compare: compareMounts },
  { title: 'Networks', compare: compareNetworks },
  { title: 'Hosts', compare: compareHosts },
  { title: 'Restart', compare: compareRestart },
  { title: 'Limits', compare: compareLimits },
  { title: 'Health check', compare: compareHealthCheck },
  { title: 'Privileges', compare: comparePrivileges },
  { title: 'Logging', compare: compareLogging },
  { title: 'Labels', compare: compareLabels },
];
