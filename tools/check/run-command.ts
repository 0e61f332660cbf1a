import { spawn } from 'node:child_process';

/** Longer than the slowest step on a slow machine: what takes more hangs. */
const TIMEOUT_MS = 240_000;

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
      timeout: timeoutMs,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    const chunks: Buffer[] = [];
    const output = () => Buffer.concat(chunks).toString('utf8');
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', ({ message }) => resolve({ passed: false, output: `${output()}${message}\n` }));
    child.on('close', (code, signal) => {
      const stopped = signal === null ? '' : `stopped by ${signal} (a step has ${timeoutMs / 1000} s)\n`;
      resolve({ passed: code === 0, output: output() + stopped });
    });
  });
}
