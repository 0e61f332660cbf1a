/** What came of a call to a time stamping authority: its answer, or why there is none. */
export type TimestampAnswer = { readonly reply: Buffer } | { readonly problem: string };

const MOST_BYTES = 1 << 20;
const SHOWN = 300;

/**
 * Runs the command that asks a time stamping authority, and returns what it wrote to its standard output. No shell is
 * involved; what is still running at the deadline is killed.
 *
 * @param command program and arguments; `{query}`, `{digest}` and `{file}` are replaced, and without any of them the
 *   path of the query is added at the end
 * @param deadlineMs milliseconds
 */
export async function askTimestampAuthority(
  command: readonly string[],
  places: { readonly query: string; readonly digest: string; readonly file: string },
  deadlineMs: number,
): Promise<TimestampAnswer> {
  const names = command.some((word) => PLACE.test(word)) ? command : [...command, '{query}'];
  const [program = '', ...parameters] = names.map((word) =>
    word.replaceAll(EVERY_PLACE, (_, name: keyof typeof places) => places[name]),
  );
  return answerOf(program, parameters, deadlineMs);
}

const PLACE = /\{(query|digest|file)\}/;
const EVERY_PLACE = /\{(query|digest|file)\}/g;

async function answerOf(program: string, parameters: readonly string[], deadlineMs: number): Promise<TimestampAnswer> {
  // Loaded here: most runs sign nothing, and to load it takes 4 ms.
  const { spawn } = await import('node:child_process');
  const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const output: Buffer[] = [];
  let bytes = 0;
  let said = '';
  let late = false;
  // A script leaves its own children behind when only it is killed: the whole group goes.
  const stop = () => void (child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'));
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, deadlineMs);
  child.stdout.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytes <= MOST_BYTES) output.push(piece);
  });
  child.stderr.on('data', (piece: Buffer) => {
    said = `${said}${piece.toString('utf8')}`.slice(0, SHOWN);
  });
  return new Promise((resolve) => {
    const end = (answer: TimestampAnswer) => {
      clearTimeout(timer);
      resolve(answer);
    };
    child.on('error', (error) => end({ problem: `cannot be started: ${error.message}` }));
    child.on('close', (code, signal) => {
      if (late) end({ problem: `did not answer within ${deadlineMs} ms` });
      else if (code !== 0) end({ problem: `ended with ${signal ?? code}${tail(said)}` });
      else if (bytes > MOST_BYTES) end({ problem: `answered with more than ${MOST_BYTES} bytes` });
      else end({ reply: Buffer.concat(output) });
    });
  });
}

function tail(said: string): string {
  // Another program's words: a terminal must not obey them.
  const text = said.trim().replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  return text === '' ? '' : `: ${text}`;
}
