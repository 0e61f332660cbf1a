import { readFile } from 'node:fs/promises';
import type { Json } from '../../model/flow/json.ts';
import { groupBy } from '../../shared/group-by.ts';
import { JournalLine } from './journal-line.ts';

type Entry<T extends JournalLine['type']> = Extract<JournalLine, { type: T }>;

/** What a run left behind, as its journal says. */
export interface LeftBehind {
  readonly run: Entry<'run'>;
  readonly flows: readonly LeftByFlow[];
}

export interface LeftByFlow {
  readonly flow: string;
  readonly created: readonly Entry<'created'>[];
  readonly disturbed: readonly Entry<'disturbed'>[];
  /** What its steps captured, without secrets. */
  readonly captured: ReadonlyMap<string, Json>;
}

/** Reads a journal; undefined when it holds not even its first line, or is none. A last line that was cut is left out. */
export async function readJournal(path: string): Promise<LeftBehind | undefined> {
  const texts = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  const lines = texts.flatMap((text) => lineOf(text) ?? []);
  const [run, ...entries] = lines;
  if (run?.type !== 'run') return undefined;
  const ofFlows = entries.flatMap((entry) => (entry.type === 'run' ? [] : [entry]));
  const flows = [...groupBy(ofFlows, ({ flow }) => flow)].flatMap(([flow, own]) => {
    const created = own.filter((entry) => entry.type === 'created');
    const disturbed = own.filter((entry) => entry.type === 'disturbed');
    const isClean = own.some(({ type }) => type === 'cleaned') || created.length + disturbed.length === 0;
    const captured = own.flatMap((entry) => (entry.type === 'captured' ? [[entry.name, entry.value] as const] : []));
    return isClean ? [] : [{ flow, created, disturbed, captured: new Map(captured) }];
  });
  return { run, flows };
}

function lineOf(text: string): JournalLine | undefined {
  try {
    const parsed = JournalLine.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
