// oxlint-disable-next-line import/no-unassigned-import -- what it does has to be done before the others are loaded
import './no-generated-code.ts';
import { CommanderError } from 'commander';
import { EXIT_CODES } from '../evaluate/exit-code.ts';
import { GatesError } from '../model/errors.ts';
import { errorText } from './console-error.ts';
import { buildProgram } from './program.ts';

/**
 * Runs the command line and returns the exit code. Never throws: an operator error is 2, an error of ours 4.
 *
 * @param args the arguments after the program's name
 */
export async function main(args: readonly string[]): Promise<number> {
  let exitCode: number = EXIT_CODES.ready;
  const program = buildProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has already printed its message; help and version end with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.ready : EXIT_CODES.couldNotStart;
    process.stderr.write(errorText(error));
    return error instanceof GatesError ? EXIT_CODES.couldNotStart : EXIT_CODES.internalError;
  }
}
