const MEANINGS: ReadonlyMap<number, string> = new Map([
  [125, 'the engine could not start it'],
  [126, 'the command cannot be executed'],
  [127, 'the command was not found'],
  [129, 'ended by SIGHUP'],
  [130, 'ended by SIGINT'],
  [134, 'aborted, SIGABRT'],
  [137, 'killed, SIGKILL'],
  [139, 'memory fault, SIGSEGV'],
  [143, 'ended by SIGTERM'],
]);

/** An exit code with what it usually means: `exit code 137 (killed, SIGKILL)`. One that was not told is no 0. */
export function exitCodeText(exitCode: number | undefined): string {
  if (exitCode === undefined) return 'an exit code that is not known';
  const meaning = MEANINGS.get(exitCode);
  return meaning === undefined ? `exit code ${exitCode}` : `exit code ${exitCode} (${meaning})`;
}
