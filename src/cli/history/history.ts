import { historyJson } from '../../../reports/json/history-json.ts';
import { historyScreen } from '../../../reports/terminal/history/history-screen.ts';
import { historySummary } from '../../history/history-summary.ts';
import { GatesError } from '../../model/errors.ts';
import type { GateId } from '../../model/gate-ids.ts';
import { checkHistory } from '../../runs/history/check-history.ts';
import { brokenHistory, readHistory } from '../../runs/history/history-file.ts';
import { countText } from '../../shared/count-text.ts';
import { maskedResult } from '../door.ts';
import { printOut } from '../output.ts';
import { requireOutputFolder } from './output-folder.ts';

export interface HistoryOptions {
  readonly out: string;
  readonly gate?: GateId;
  readonly project?: string;
  readonly since?: string;
  readonly verify?: true;
  readonly head?: string;
  readonly json?: true;
}

const NOT_WHOLE = 1;

/**
 * `gates history`: what the runs in an output folder came to over time. Returns the exit code.
 *
 * @throws GatesError `GATES_USAGE`, `GATES_HISTORY_INVALID`
 */
export async function history({ out, verify, head, json, ...asked }: HistoryOptions): Promise<number> {
  await requireOutputFolder(out);
  if (head !== undefined && !verify) throw usage('--head is for --verify.', 'Give both.');
  if (verify) return verifyHistory(out, head);
  const filter = { ...asked, since: asked.since === undefined ? undefined : instant(asked.since) };
  const chain = await readHistory(out);
  if (chain.broken) throw brokenHistory(out, chain.broken);
  const summary = historySummary(chain.lines, filter);
  printOut(await maskedResult(json ? historyJson(summary, chain.head) : historyScreen(summary)));
  return 0;
}

async function verifyHistory(out: string, stated: string | undefined): Promise<number> {
  if (stated !== undefined && !/^[\da-f]{12,64}$/.test(stated))
    throw usage(
      `"${stated}" is not a digest.`,
      'Give the digest of a line as a report states it, 12 digits of it or more.',
    );
  const { problems, lines, head } = await checkHistory(out, stated);
  if (problems.length > 0) {
    printOut(await maskedResult(`${problems.join('\n')}\n`));
    return NOT_WHOLE;
  }
  const end = head === undefined ? '' : ` The last line has the digest ${head}.`;
  printOut(await maskedResult(`The history is whole: ${countText(lines, 'line')}.${end}\n`));
  return 0;
}

/** A day begins at midnight in UTC. */
function instant(day: string): string {
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z)?$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(time)) throw usage(`"${day}" is not a day.`, 'Give one such as 2026-11-01, or 2026-11-01T08:00Z.');
  return new Date(time).toISOString();
}

function usage(message: string, hint: string): GatesError {
  return new GatesError({ code: 'GATES_USAGE', message, hint });
}
