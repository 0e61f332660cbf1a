import { visibleText } from '../../../reports/text/visible-text.ts';
import { printable } from '../../model/printable.ts';
import { theDoor } from '../door.ts';
import { printError } from '../output.ts';
import { runSteps, type Say } from '../progress.ts';
import { awaitedText, type ServiceStanding } from './standings.ts';

type Seen = (standings: readonly ServiceStanding[]) => void;

/** Says on stderr what is waited for: in one line that changes on a terminal, else in a new line for each change. */
export async function watchSteps<T>(
  { quiet }: { readonly quiet?: true },
  work: (seen: Seen) => Promise<T>,
): Promise<T> {
  if (quiet) return work(() => {});
  const door = await theDoor();
  if (!process.stderr.isTTY) return work(lineForEachChange((line) => printError(door.message(line))));
  let result: { readonly value: T } | undefined;
  const step = async (say: Say) => {
    result = { value: await work((standings) => say(door.message(visibleText(awaitedText(standings))))) };
  };
  await runSteps([{ title: printable`Services`, work: step }], { quiet: false });
  if (!result) throw new Error('the step ended without a result');
  return result.value;
}

/** Hands on a line when something is different from before. */
export function lineForEachChange(write: (line: string) => void): Seen {
  let before = '';
  return (standings) => {
    if (standings.length > 0 && standings.every(({ state }) => state === 'ready')) return;
    const text = visibleText(awaitedText(standings));
    if (text !== before) write(`${text}\n`);
    before = text;
  };
}
