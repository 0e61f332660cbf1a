const OF_ALL = ['mode', 'max-buffer-size', 'cache-disabled', 'cache-max-size', 'cache-max-file', 'cache-compress'];
const ATTRIBUTES = ['tag', 'labels', 'labels-regex', 'env', 'env-regex'];

/** The log drivers that are built into the engine. https://docs.docker.com/engine/logging/configure/ */
export const LOG_DRIVERS: readonly string[] = [
  'none',
  'local',
  'json-file',
  'syslog',
  'journald',
  'gelf',
  'fluentd',
  'awslogs',
  'splunk',
  'etwlogs',
  'gcplogs',
];

/** The options of drivers whose options have not changed for years. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'json-file': ['max-size', 'max-file', 'compress', ...ATTRIBUTES],
  local: ['max-size', 'max-file', 'compress'],
  syslog: [
    'syslog-address',
    'syslog-facility',
    'syslog-format',
    'syslog-tls-ca-cert',
    'syslog-tls-cert',
    'syslog-tls-key',
    'syslog-tls-skip-verify',
    ...ATTRIBUTES,
  ],
  journald: ATTRIBUTES,
  gelf: [
    'gelf-address',
    'gelf-compression-level',
    'gelf-compression-type',
    'gelf-tcp-max-reconnect',
    'gelf-tcp-reconnect-delay',
    ...ATTRIBUTES,
  ],
};

/** The options that a log driver takes, or undefined for one of which they are not known here. */
export function logOptions(driver: string): readonly string[] | undefined {
  return Object.hasOwn(OPTIONS, driver) ? [...(OPTIONS[driver] ?? []), ...OF_ALL] : undefined;
}

/** True for a driver that comes with a plugin: its name says so, or everybody knows it. */
export function isPluginDriver(driver: string): boolean {
  return driver.includes('/') || driver.includes(':') || driver === 'loki';
}
