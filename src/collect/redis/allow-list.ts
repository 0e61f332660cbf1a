import { ReadFailure } from '../../model/intake.ts';

/** The names that CONFIG GET may ask for. A pattern such as `*` would hand out `requirepass` as well. */
export const CONFIGURATION_NAMES = [
  'save',
  'appendonly',
  'appendfsync',
  'protected-mode',
  'bind',
  'timeout',
  'maxclients',
  'slowlog-max-len',
  'slowlog-log-slower-than',
  'stop-writes-on-bgsave-error',
] as const;

/** The sections that INFO is asked for; `INFO all` would count every command of the server. */
export const INFO_SECTIONS = [
  'server',
  'clients',
  'memory',
  'persistence',
  'stats',
  'replication',
  'keyspace',
] as const;

const ANY = /^[\s\S]+$/;
const oneOf = (words: readonly string[]) => new RegExp(`^(?:${words.join('|')})$`);

/**
 * The only commands that can leave the tool, as patterns of their words. `KEYS`, `GET`, `CLIENT LIST`, `SLOWLOG GET` and
 * `MONITOR` only read as well, but show what users wrote, or slow the server down. `SCAN` goes a bounded step, and only
 * with the beginning of the keys that the settings name.
 */
const ALLOWED: readonly (readonly RegExp[])[] = [
  [/^PING$/],
  [/^AUTH$/, ANY],
  [/^AUTH$/, ANY, ANY],
  [/^SELECT$/, /^\d+$/],
  [/^INFO$/, oneOf(INFO_SECTIONS)],
  [/^CONFIG$/, /^GET$/, oneOf(CONFIGURATION_NAMES)],
  [/^SLOWLOG$/, /^LEN$/],
  [/^SCAN$/, /^\d+$/, /^MATCH$/, /^[^*?[\\][\s\S]*\*/, /^COUNT$/, /^100$/],
  [/^(?:TYPE|TTL|LLEN|XLEN|ZCARD)$/, ANY],
];

/**
 * Passes a command that only reads; anything else ends here, before a byte is sent.
 *
 * @throws ReadFailure `not-allowed`
 */
export function assertReadOnly(words: readonly string[]): void {
  const isAllowed = ALLOWED.some(
    (patterns) =>
      patterns.length === words.length && patterns.every((pattern, index) => pattern.test(words[index] ?? '')),
  );
  if (!isAllowed) {
    const name = JSON.stringify(words[0] ?? '');
    throw new ReadFailure(
      'not-allowed',
      `${name} with ${words.length - 1} words behind it is not a command that is sent`,
    );
  }
}
