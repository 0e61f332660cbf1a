import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPart } from '../test/run-part.ts';
import type { Report } from '../test/summary.ts';
import type { TriedFile } from './tried.ts';

export interface Place {
  readonly dockerHost: string;
  readonly networkOf: number;
  readonly proxied: boolean;
}

/** Runs one file of live tests on an engine; what it prints is handed on. */
export async function runFile(
  file: string,
  { dockerHost, networkOf, proxied }: Place,
  say: (line: string) => void,
): Promise<TriedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-engines-'));
  try {
    const environment = {
      DOCKER_HOST: dockerHost,
      GATES_LIVE: 'required',
      // Not the scene of the day: what is known of an engine holds on any day. Others take packages that are fetched first.
      GATES_SCENES: 'drifted',
      ...(proxied && { GATES_LIVE_PROXY: 'on' }),
    };
    const part = { args: ['--project=live', file], priority: 0, networkOf, environment };
    const report = await runPart(part, join(folder, 'report.json'), say);
    return triedFile(report, new Date().toISOString().slice(0, 10));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a report says of the tests of one file; one that left no report did not come to its end. */
export function triedFile(report: Report | undefined, on: string): TriedFile {
  if (report === undefined) return { on, passed: 0, others: [{ test: 'all', said: 'the run left no report' }] };
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const others = tests
    .filter(({ status }) => status !== 'passed')
    .map(({ fullName, status, failureMessages }) => ({
      test: fullName,
      said: firstLine(failureMessages?.[0] ?? (status === 'failed' ? 'it failed' : 'it was not run')),
    }));
  // What breaks before the first test leaves no test that failed, but a file that did.
  const broken = report.testResults.filter(({ status, message }) => status === 'failed' && message !== '');
  const files = others.some(({ said }) => said !== 'it was not run')
    ? []
    : broken.map(({ message }) => ({ test: 'all', said: firstLine(message) }));
  return { on, passed: tests.length - others.length, others: [...others, ...files] };
}

/** Without colours, paths and numbers that would differ from run to run there is enough to know the fault by. */
function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, 200);
}
