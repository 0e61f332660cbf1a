import { GatesError } from '../model/errors.ts';

/** What the operator sees of an error: for their own errors the message and what to do, for ours the stack as well. */
export function errorText(error: unknown): string {
  if (error instanceof GatesError) return `gates: ${error.message}\n  ${error.hint} [${error.code}]\n`;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `gates: internal error, please report it\n${detail}\n`;
}
