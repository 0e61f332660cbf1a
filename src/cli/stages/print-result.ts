import { relative } from 'node:path';
import { runJson } from '../../../reports/json/run-json.ts';
import { renderVerdict } from '../../../reports/terminal/verdict.ts';
import { type Scanner, scannedText } from '../../capture/last-scan.ts';
import { type Printable, printable } from '../../model/printable.ts';
import type { RunResult } from '../../model/result.ts';
import { maskedResult } from '../door.ts';
import { printOut } from '../output.ts';
import { colourOn, columnsOf } from '../screen.ts';

/** What stdout is for: the JSON, one screen for people, or nothing where a report goes there or several hosts share it. */
export type Screen = 'json' | 'verdict' | 'none';

/** What `--json` asks for. */
export function screenFor({ json }: { readonly json?: true }): Screen {
  return json ? 'json' : 'verdict';
}

/**
 * What is to be printed of a result. It is looked through before the run is published: what must not be printed must not
 * be published either.
 *
 * @throws GatesError `GATES_SECRET_IN_OUTPUT`
 */
export function resultText(result: RunResult, screen: Screen, scanner: Scanner): Printable {
  if (screen === 'none') return printable``;
  if (screen === 'json') return scannedText(scanner, 'the JSON on stdout', runJson(result));
  const verdict = renderVerdict(result, { colour: colourOn(process.stdout), width: columnsOf(process.stdout) });
  return scannedText(scanner, 'the verdict on stdout', verdict);
}

/** Prints it; people are told where the report is. */
export async function printResult(text: Printable, screen: Screen, folder: string): Promise<void> {
  printOut(text);
  if (screen === 'verdict') printOut(await maskedResult(`Report: ${relative('', folder) || folder}\n`));
}
