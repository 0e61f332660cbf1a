import { HOUR, type LimitDefinition, MINUTE, SECOND } from './definition.ts';

const milliseconds = { unit: 'milliseconds', least: 100 } as const;

/** How long anything is waited for. A bound that lies within a longer one ends first, and is the one that is told. */
export const TIME_LIMITS = {
  call: {
    ...milliseconds,
    scope: 'call',
    usual: 5 * SECOND,
    most: 10 * MINUTE,
    meaning: 'time for one call of the engine, one HTTP request, one connection or one statement',
  },
  logRead: {
    ...milliseconds,
    scope: 'call',
    usual: 15 * SECOND,
    most: 30 * MINUTE,
    meaning: 'time for the log of one container, and for the events of the engine',
  },
  redisCommand: {
    ...milliseconds,
    scope: 'call',
    usual: 1500,
    most: MINUTE,
    meaning: 'time for one command to a Redis server, where `call` is not shorter',
  },
  programCall: {
    ...milliseconds,
    scope: 'call',
    usual: 10 * SECOND,
    most: 10 * MINUTE,
    meaning: 'time for one answer of git or Docker Compose',
  },
  object: {
    ...milliseconds,
    scope: 'object',
    usual: 20 * SECOND,
    most: 30 * MINUTE,
    meaning: 'time for all that is asked of one port or one server, such as a database',
  },
  gate: {
    ...milliseconds,
    scope: 'gate',
    usual: 3 * MINUTE,
    most: 12 * HOUR,
    meaning: 'time for reading what one gate needs',
  },
  run: {
    ...milliseconds,
    scope: 'run',
    usual: 3 * MINUTE,
    most: 12 * HOUR,
    meaning: 'time for reading all that a run needs; `--timeout` sets it for one run',
  },
} as const satisfies Record<string, LimitDefinition>;
