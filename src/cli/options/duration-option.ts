import { InvalidArgumentError } from 'commander';

const MILLISECONDS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };

/** Reads a duration such as `500ms`, `30s` or `3m`; a bare number is seconds. Returns milliseconds. */
export function parseDuration(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(text);
  const amount = Number(match?.[1]) * (MILLISECONDS[match?.[2] ?? 's'] ?? 0);
  if (!match || amount <= 0) throw new InvalidArgumentError('Give a duration such as 500ms, 30s or 3m.');
  return amount;
}
