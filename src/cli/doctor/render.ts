import { paintFor } from '../../../reports/terminal/paint.ts';
import { displayWidth } from '../../../reports/text/display-width.ts';
import { foldText } from '../../../reports/text/fold-text.ts';
import { visibleText } from '../../../reports/text/visible-text.ts';
import { countText } from '../../shared/count-text.ts';
import type { Diagnosis } from './diagnosis.ts';

/** Of what is said of one thing; on a narrower screen the terminal folds. */
const NARROWEST = 30;
const TINTS = { ok: 'green', warn: 'yellow', fail: 'red' } as const;

/** A line for each diagnosis, below it what to do, and how many there are of each at the end. */
export function diagnosesText(
  diagnoses: readonly Diagnosis[],
  { colour, columns }: { readonly colour: boolean; readonly columns: number },
): string {
  const paint = paintFor(colour);
  const width = Math.max(0, ...diagnoses.map(({ about }) => displayWidth(visibleText(about))));
  const indent = ' '.repeat(6 + width + 2);
  const room = Math.max(NARROWEST, columns - indent.length);
  const folded = (text: string) => text.split('\n').flatMap((line) => foldText(visibleText(line.trim()), room));
  const lines = diagnoses.map(({ state, about, message, fix }) => {
    const name = visibleText(about);
    const first = `${paint(state.padEnd(4), TINTS[state])}  ${name}${' '.repeat(width - displayWidth(name))}  `;
    const mend = fix === undefined ? [] : folded(`→ ${fix}`).map((line) => paint(line, 'bold'));
    return `${first}${[...folded(message), ...mend].join(`\n${indent}`)}`;
  });
  return `${lines.join('\n')}\n\n${summaryOf(diagnoses)}\n`;
}

function summaryOf(diagnoses: readonly Diagnosis[]): string {
  const count = (state: Diagnosis['state']) => diagnoses.filter((one) => one.state === state).length;
  const words = [`${count('ok')} ok`, countText(count('warn'), 'warning'), countText(count('fail'), 'failure')];
  const meaning =
    count('fail') > 0
      ? 'a run would not establish what it is asked for'
      : count('warn') > 0
        ? 'a run is possible, and will say what it could not look at'
        : 'everything is in place for `gates run`';
  return `${words.join(', ')}: ${meaning}.`;
}
