import { cappedText, visibleText } from '../../../reports/text/visible-text.ts';
import { countText } from '../../shared/count-text.ts';
import type { Condition } from './condition.ts';
import type { LastLines } from './last-lines.ts';
import type { Outcome } from './poll.ts';

const LONGEST_LINE = 500;
const WORDS: Readonly<Record<Condition, string>> = { healthy: 'healthy', running: 'running', started: 'started' };

/** What came of waiting, in a line for each service, and below it what the ones said that are not ready. */
export function outcomeText(
  outcome: Outcome,
  {
    condition,
    seconds,
    lines,
  }: { readonly condition: Condition; readonly seconds: number; readonly lines: readonly LastLines[] },
): string {
  if (outcome.kind === 'unknown') {
    const { code, message } = outcome.failure;
    return `Not established after ${seconds} s: ${visibleText(message)} [${code}]\n`;
  }
  const { standings } = outcome;
  if (outcome.kind === 'ready') {
    const services = new Set(standings.map(({ service }) => service)).size;
    return `${countText(services, 'service')} ${WORDS[condition]} after ${seconds} s\n`;
  }
  const title = outcome.kind === 'lost' ? 'Given up' : 'Time is up';
  const open = standings.filter(({ state }) => state !== 'ready');
  const states = open.map(({ service, container, text }) => `  ${visibleText(container ?? service)}: ${text}\n`);
  const count =
    standings.length === 0 ? 'there is no container' : `${open.length} of ${standings.length} not ${WORDS[condition]}`;
  return `${title} after ${seconds} s: ${count}\n${states.join('')}${lines.map(logText).join('')}`;
}

function logText(log: LastLines): string {
  const name = visibleText(log.container);
  if ('reason' in log) return `\nThe log of ${name} cannot be read: ${visibleText(log.reason)}\n`;
  if (log.lines.length === 0) return `\n${name} said nothing.\n`;
  const lines = log.lines.map((line) => `  ${cappedText(line, LONGEST_LINE)}\n`);
  return `\nThe last ${countText(log.lines.length, 'line')} of ${name}:\n${lines.join('')}`;
}

/** The same for scripts. */
export function outcomeJson(
  outcome: Outcome,
  { condition, seconds, lines }: Parameters<typeof outcomeText>[1],
): string {
  const common = { schema: 'gates-wait/1', for: condition, outcome: outcome.kind, seconds };
  const told =
    outcome.kind === 'unknown'
      ? { reason: { code: outcome.failure.code, message: outcome.failure.message } }
      : { services: outcome.standings, logs: lines };
  return `${JSON.stringify({ ...common, ...told }, null, 2)}\n`;
}
