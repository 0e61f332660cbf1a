/** Something a log line can be about that says much of the state of its service. */
export interface LogTopic {
  readonly topic: string;
  readonly pattern: RegExp;
}

/** What well-known services say about themselves, by kind as `src/services` names it. The first match counts. */
const TOPICS_OF_KIND: Readonly<Record<string, readonly LogTopic[]>> = {
  postgres: [
    { topic: 'ready', pattern: /database system is ready to accept/ },
    { topic: 'listening', pattern: /listening on (IPv4|IPv6|Unix)/ },
    { topic: 'checkpoint', pattern: /checkpoint complete/ },
    { topic: 'recovery', pattern: /not properly shut down|database system was interrupted|redo (starts|done)/ },
  ],
  redis: [
    { topic: 'ready', pattern: /Ready to accept connections|now ready to accept connections/ },
    { topic: 'loaded', pattern: /DB loaded from|Done loading RDB/ },
    { topic: 'background save', pattern: /Background saving (started|terminated)|DB saved on disk/ },
  ],
  mysql: [{ topic: 'ready', pattern: /ready for connections/ }],
  mariadb: [{ topic: 'ready', pattern: /ready for connections/ }],
  mongo: [{ topic: 'ready', pattern: /Waiting for connections/i }],
  rabbitmq: [{ topic: 'ready', pattern: /Server startup complete/ }],
  kafka: [{ topic: 'ready', pattern: /\[KafkaServer id=\d+\] started/ }],
  ollama: [{ topic: 'listening', pattern: /Listening on/i }],
  prometheus: [{ topic: 'ready', pattern: /Server is ready to receive web requests/ }],
};

const TOPICS_OF_ANY: readonly LogTopic[] = [
  { topic: 'idle warning', pattern: /\bidle warning\b|\bidle for \d/i },
  {
    topic: 'listening',
    pattern: /\blistening (on|at)\b|\b(server|service|app|application) (is )?(now )?(listening|running|ready)\b/i,
  },
  {
    topic: 'started',
    pattern: /\b(server|service|worker|application|scheduler) (has )?started\b|\bstarted (server|application)\b/i,
  },
];

/**
 * What a line is about, when it is one of the things worth showing.
 *
 * @param kind of the service that wrote it; undefined for an image of the team's own
 */
export function logTopic(text: string, kind: string | undefined): string | undefined {
  const own = kind !== undefined && Object.hasOwn(TOPICS_OF_KIND, kind) ? (TOPICS_OF_KIND[kind] ?? []) : [];
  return [...own, ...TOPICS_OF_ANY].find(({ pattern }) => pattern.test(text))?.topic;
}
