import { spawn } from 'node:child_process';

/** Longer than the slowest step on a slow machine: what takes more hangs. */
const TIMEOUT_MS = 900_000;

/**
 * Runs a command to its end. What cannot be started, is stopped by a signal or takes too long has failed, and the
 * output says so.
 */
export function runCommand(
  [program, ...args]: readonly [program: string, ...args: string[]],
  folder: string,
  timeoutMs = TIMEOUT_MS,
): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    const chunks: Buffer[] = [];
    const output = () => Buffer.concat(chunks).toString('utf8');
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    // Told apart by ourselves: a program that is asked to stop may end as if it had failed.
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill();
    }, timeoutMs);
    const end = (passed: boolean, reason: string) => {
      clearTimeout(timer);
      resolve({ passed, output: output() + reason });
    };
    child.on('error', ({ message }) => end(false, `${message}\n`));
    child.on('close', (code, signal) => {
      const stopped = signal === null ? '' : `stopped by ${signal}\n`;
      end(code === 0 && !isLate, isLate ? `took longer than ${timeoutMs / 1000} s, and was stopped\n` : stopped);
    });
  });
}
