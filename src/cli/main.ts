// oxlint-disable-next-line import/no-unassigned-import -- what it does has to be done before the others are loaded
import './no-generated-code.ts';
import { CommanderError } from 'commander';
import { EXIT_CODES } from '../evaluate/exit-code.ts';
import { GatesError } from '../model/errors.ts';
import { outliveBrokenOutput } from './broken-output.ts';
import { errorText } from './console-error.ts';
import { maskedMessage } from './door.ts';
import { printError } from './output.ts';
import { buildProgram } from './program.ts';

/**
 * Runs the command line and returns the exit code. Never throws: an operator error is 2, an error of ours 4.
 *
 * @param args the arguments after the program's name
 */
export async function main(args: readonly string[]): Promise<number> {
  outliveBrokenOutput();
  let exitCode: number = EXIT_CODES.ready;
  const said: string[] = [];
  const program = buildProgram(
    (code) => {
      exitCode = code;
    },
    (text) => said.push(text),
  );
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has said its message; help and version end with 0.
    if (error instanceof CommanderError) {
      if (said.length > 0) printError(await maskedMessage(said.map(withoutValues).join('')));
      return error.exitCode === 0 ? EXIT_CODES.ready : EXIT_CODES.couldNotStart;
    }
    printError(await errorText(error, { debug: args.includes('--debug') }));
    return error instanceof GatesError && !endsLate(error) ? EXIT_CODES.couldNotStart : EXIT_CODES.internalError;
  }
}

/** `unknown option '--passwrod=…'`: what was meant for another option is not repeated. */
function withoutValues(text: string): string {
  return text.replaceAll(/('--?[\w-]+=)[^']*'/g, "$1…'");
}

/** A secret that nearly was written, and a disk that took no more, are no wrong use: the run had started. */
function endsLate({ code }: GatesError): boolean {
  return code === 'GATES_SECRET_IN_OUTPUT' || code === 'GATES_OUTPUT_LOST';
}
