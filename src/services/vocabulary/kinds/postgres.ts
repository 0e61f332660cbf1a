import type { Vocabulary } from '../vocabulary.ts';

/** https://www.postgresql.org/docs/current/runtime-config-logging.html#RUNTIME-CONFIG-SEVERITY-LEVELS */
export const POSTGRES: Vocabulary = {
  kind: 'postgres',
  level: {
    pattern: /\b(DEBUG\d?|LOG|INFO|NOTICE|WARNING|ERROR|FATAL|PANIC|DETAIL|HINT|STATEMENT|CONTEXT|QUERY): {1,2}/,
    except: [
      // Fatal to one connection that came too early or too late, not to the server.
      [/FATAL: {2}the database system is (starting up|shutting down|not yet accepting connections)/, 'warning'],
      [/FATAL: {2}terminating (walreceiver|background worker|connection due to administrator command)/, 'warning'],
    ],
  },
  says: {
    ready: [
      'database system is ready to accept connections',
      'database system is ready to accept read-only connections',
      'database system is ready to accept read only connections',
    ],
    listening: [
      'listening on IPv4 address * port {port}',
      'listening on IPv6 address * port {port}',
      'listening on Unix socket',
    ],
    checkpoint: ['checkpoint complete: wrote {buffers} buffers', 'restartpoint complete: wrote {buffers} buffers'],
    recovery: [
      'database system was not properly shut down',
      'database system was interrupted',
      'redo starts at',
      'redo done at',
      'entering standby mode',
    ],
    reloaded: ['received SIGHUP, reloading configuration files'],
    stopping: ['received fast shutdown request', 'received smart shutdown request', 'database system is shut down'],
  },
};
