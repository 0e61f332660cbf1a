import { matchesOf } from './matches-of.ts';

/**
 * Options of one letter that take a password, of programs that stand in commands and health checks. How far an option
 * may be from its program is bounded, so that no text takes the square of its length.
 */
const SHORT_OPTIONS: readonly RegExp[] = [
  /\b(?:redis|valkey|keydb)-cli\b[^|;&\n]{0,200}?\s-a\s+["']?([^\s"']+)/dg,
  /\b(?:mysql|mysqladmin|mysqldump|mariadb|mariadb-admin|mariadb-dump)\b[^|;&\n]{0,200}?\s-p["']?([^\s"']+)/dg,
  /\bcurl\b[^|;&\n]{0,200}?\s(?:-u|--user)\s*["']?[^\s:"']*:([^\s"']+)/dg,
];

/** Where passwords stand behind such options: `redis-cli -a X`, `mysqladmin -pX`, `curl -u user:X`. */
export function shortOptionValues(text: string): { readonly start: number; readonly value: string }[] {
  if (!/cli|mysql|mariadb|curl/.test(text)) return [];
  return SHORT_OPTIONS.flatMap((option) =>
    matchesOf(text, option).flatMap((match) => {
      const [start] = match.indices?.[1] ?? [];
      return start === undefined ? [] : [{ start, value: match[1] ?? '' }];
    }),
  );
}
