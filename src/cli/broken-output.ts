import { EXIT_CODES } from '../evaluate/exit-code.ts';

/**
 * Lets the run go on when nobody reads what it prints, or the disk behind it is full: the report is written all the
 * same. A success that could not be told is none: 0 becomes 4; every other exit code says what it says.
 */
export function outliveBrokenOutput(): void {
  // A program that imports this one may call it more than once.
  if (process.stdout.listeners('error').includes(loseResult)) return;
  process.stdout.on('error', loseResult);
  process.stderr.on('error', loseWords);
}

function loseResult(): void {
  process.once('exit', () => {
    if (process.exitCode === EXIT_CODES.ready) process.exitCode = EXIT_CODES.internalError;
  });
}

/** Progress and warnings are told beside the result: without them nothing is missing from it. */
function loseWords(): void {}
