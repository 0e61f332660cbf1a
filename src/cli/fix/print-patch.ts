import { relative } from 'node:path';
import type { Redactor } from '../../capture/redact/redactor.ts';
import { printable } from '../../model/printable.ts';
import { printError, printOut } from '../output.ts';
import type { ChangedFile } from './changed-file.ts';
import { patchText } from './fix-text.ts';

/**
 * Prints the change of a file. The lines around it come from the file as they are, and one may hold a secret: then they
 * are left out, and a patch in which even that does not help is masked and can no longer be applied.
 */
export function printPatch(file: ChangedFile, redactor: Redactor): void {
  const name = redactor.text(relative('', file.path) || file.path);
  const whole = patchText(file, process.cwd());
  if (redactor.text(whole) === whole) {
    printOut(redactor.text(whole));
    return;
  }
  const alone = patchText(file, process.cwd(), 0);
  printOut(redactor.text(alone));
  printError(
    redactor.text(alone) === alone
      ? printable`${name}: a secret stands beside a change, so no lines around it are shown; apply it with --unidiff-zero\n`
      : printable`${name}: a secret stands in a line that changes; it is masked, and the patch cannot be applied\n`,
  );
}
