import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrokenChain, type Chain, chainedLine, readChain } from '../../history/chain.ts';
import { GatesError } from '../../model/errors.ts';
import { type HistoryEntry, HistoryHead } from '../../model/history.ts';
import { replaceFile } from './replace-file.ts';

export const HISTORY_FILE = 'history.jsonl';
export const HEAD_FILE = 'history.head';

/** Reads the history of an output folder and follows its chain; an output folder without one has an empty one. */
export async function readHistory(out: string): Promise<Chain> {
  // The head first: what is added meanwhile follows it.
  const head = await readHead(out);
  const text = (await textOf(join(out, HISTORY_FILE))) ?? '';
  const chain = readChain(text, head);
  // Between the two writes of the first run there is a line and no head yet.
  if (head !== undefined || chain.broken || chain.lines.length < 2) return chain;
  return { ...chain, broken: { line: chain.lines.length, problem: `cannot be proven: there is no ${HEAD_FILE}` } };
}

/** The last line as `history.head` states it: cheap, for a report that is about to begin. Undefined without a sound one. */
export async function readHead(out: string): Promise<HistoryHead | undefined> {
  const parsed = HistoryHead.safeParse(jsonOf((await textOf(join(out, HEAD_FILE))) ?? ''));
  return parsed.success ? parsed.data : undefined;
}

/**
 * Adds a line to the history. To be called under its lock.
 *
 * @throws GatesError `GATES_HISTORY_INVALID` when the chain is broken: nothing can be chained to it
 */
export async function appendToHistory(out: string, entry: HistoryEntry, at: Date): Promise<HistoryHead> {
  const { head: last, broken, torn } = await readHistory(out);
  if (broken) throw brokenHistory(out, broken);
  const { text, head } = chainedLine(entry, at.toISOString(), last);
  const file = await open(join(out, HISTORY_FILE), 'a', 0o600);
  try {
    // What a write that was cut off left behind never became a line.
    if (torn !== '') await file.truncate((await file.stat()).size - Buffer.byteLength(torn));
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await replaceFile(join(out, HEAD_FILE), `${JSON.stringify(head)}\n`);
  return head;
}

/** A chain that is broken, as an error of the operator: only they can tell what happened. */
export function brokenHistory(out: string, { line, problem }: BrokenChain): GatesError {
  return new GatesError({
    code: 'GATES_HISTORY_INVALID',
    message: `The history in ${out} is broken: line ${line} ${problem}.`,
    hint: `Restore ${HISTORY_FILE} and ${HEAD_FILE} as they were written, or move both away to begin a new history.`,
  });
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // Where the output folder cannot be one, whoever makes it says so.
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    const hint = 'Give this user the right to read it, or choose another output folder with --out.';
    const message = `${path} cannot be read (${String(error.code)}).`;
    throw new GatesError({ code: 'GATES_OUTPUT_NOT_WRITABLE', message, hint, cause: error });
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
