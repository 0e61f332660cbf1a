// Runs `gates run` once a day, for a container that stays: an image without a shell has no cron. What stands behind its
// name on the command line is handed on. GATES_AT is the time of day in UTC (02:30); GATES_ONCE=1 runs now and ends.
import { spawn } from 'node:child_process';

const PROGRAM = new URL('./bin/gates.cjs', import.meta.url).pathname;
const DAY_MS = 86_400_000;

/** Milliseconds from one time to the next `HH:MM` in UTC. */
export function untilNext(at, now) {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(at) ?? [];
  if (hours === undefined) throw new RangeError(`GATES_AT must be a time of day such as 02:30, and is ${at}`);
  const today = new Date(now).setUTCHours(Number(hours), Number(minutes), 0, 0);
  return today > now ? today - now : today + DAY_MS - now;
}

let running;
let ended = false;
let wake = () => {};

/** Resolves to the exit code of one run. A signal is handed on, so that the partial report is still written. */
function runOnce() {
  return new Promise((resolve, reject) => {
    // As its first line says, which needs a shell.
    const options = ['--min-semi-space-size=2', '--max-semi-space-size=2', '--initial-old-space-size=32', '--'];
    running = spawn(process.execPath, [...options, PROGRAM, 'run', ...process.argv.slice(2)], { stdio: 'inherit' });
    running.on('error', reject);
    running.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

async function main() {
  for (const signal of ['SIGTERM', 'SIGINT'])
    process.on(signal, () => {
      ended = true;
      running?.kill(signal);
      wake();
    });
  if (process.env.GATES_ONCE === '1') return runOnce();
  while (!ended) {
    const wait = untilNext(process.env.GATES_AT ?? '02:30', Date.now());
    console.log(`next run at ${new Date(Date.now() + wait).toISOString()}`);
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, wait);
      wake = () => resolve(clearTimeout(timer));
    });
    if (!ended) console.log(`gates run ended with exit code ${await runOnce()}`);
  }
  return 0;
}

if (process.argv[1] === new URL(import.meta.url).pathname) process.exitCode = await main();
