const PORT_BY_SCHEME: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['ws', 80],
  ['https', 443],
  ['wss', 443],
  ['postgres', 5432],
  ['postgresql', 5432],
  ['mysql', 3306],
  ['mariadb', 3306],
  ['mongodb', 27_017],
  ['redis', 6379],
  ['rediss', 6379],
  ['memcached', 11_211],
  ['amqp', 5672],
  ['amqps', 5671],
  ['nats', 4222],
  ['clickhouse', 9000],
  ['smtp', 25],
]);

/** The port that is meant when a URL states none; undefined for a scheme that names no network service we know. */
export function defaultPort(scheme: string): number | undefined {
  const [protocol = ''] = scheme.split('+', 1);
  return PORT_BY_SCHEME.get(protocol);
}
