import { GatesError } from '../model/errors.ts';
import type { Printable } from '../model/printable.ts';
import { maskedMessage } from './door.ts';
import { errorLines, errorShape } from './error-shape.ts';

/**
 * What the operator sees of an error: for their own errors what, where, why and what to do, for ours the stack as well.
 * Either may quote what was read, so it is masked as everything else.
 *
 * @param debug show the stack of the operator's errors too, and what caused them
 */
export function errorText(error: unknown, { debug = false } = {}): Promise<Printable> {
  return maskedMessage(error instanceof GatesError ? operatorError(error, debug) : ownError(error));
}

function operatorError(error: GatesError, debug: boolean): string {
  const said = errorLines(errorShape(error));
  return debug ? `${said}${stacks(error)}\n` : said;
}

function ownError(error: unknown): string {
  return `gates: internal error, please report it\n${stacks(error)}\n`;
}

function stacks(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  return error.cause === undefined ? stack : `${stack}\ncaused by: ${stacks(error.cause)}`;
}
