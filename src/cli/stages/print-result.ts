import { relative } from 'node:path';
import { runJson } from '../../../reports/json/run-json.ts';
import { renderVerdict } from '../../../reports/terminal/verdict.ts';
import { type Scanner, scannedText } from '../../capture/last-scan.ts';
import type { Printable } from '../../model/printable.ts';
import type { RunResult } from '../../model/result.ts';
import { printOut } from '../output.ts';
import { colourOn, columnsOf } from '../screen.ts';

/** stdout is for the result: the report or the JSON that was asked for, or one screen for people. */
export function printResult(
  result: RunResult,
  folder: string,
  options: { readonly json?: true; readonly printed?: Printable | undefined },
  scanner: Scanner,
): void {
  if (options.printed !== undefined) {
    printOut(options.printed);
    return;
  }
  if (options.json) {
    printOut(scannedText(scanner, 'the JSON on stdout', runJson(result)));
    return;
  }
  const screen = renderVerdict(result, { colour: colourOn(process.stdout), width: columnsOf(process.stdout) });
  printOut(scannedText(scanner, 'the verdict on stdout', `${screen}Report: ${relative('', folder) || folder}\n`));
}
