import { setTimeout as sleep } from 'node:timers/promises';
import { command } from '../../../../fixtures/engine/command.ts';
import type { FixtureEngine } from '../../../../fixtures/engine/provide-engine.ts';
import { resolveEndpoint } from '../../engine/endpoint.ts';
import { type OpenedEngine, openFlowEngine } from '../flow-engine.ts';

/** A program that needs a variable, says so every 100 ms, and answers nobody. */
const PROGRAM = `if (!process.env.NEEDED) { console.error('[CRITICAL] NEEDED environment variable is required'); process.exit(1); }
process.on('SIGTERM', () => process.exit(0));
const seen = () => { try { require('fs').writeFileSync('/probe', 'x'); return 'writable'; } catch { return 'read-only'; } };
console.log('root ' + seen() + ', uid ' + process.getuid() + ', networks ' + Object.keys(require('os').networkInterfaces()));
let n = 0; setInterval(() => console.log('tick ' + n++ + ' ' + process.env.NEEDED), 100);`;

/** A project of one service `worker` with two containers, which are removed with everything in them. */
export interface LiveService {
  readonly engine: OpenedEngine;
  docker(...words: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

export async function liveService({ environment }: FixtureEngine, project: string): Promise<LiveService> {
  const docker = (...words: readonly string[]) => command(['docker', ...words], { environment });
  const image = environment['NODE_IMAGE'] ?? 'node:20';
  const names = [1, 2].map((number) => `${project}-worker-${number}`);
  await docker('rm', '-f', '-v', ...names).catch(() => '');
  for (const [index, name] of names.entries()) {
    const labels = [`project=${project}`, 'service=worker', `container-number=${index + 1}`];
    const options = labels.flatMap((label) => ['--label', `com.docker.compose.${label}`]);
    await docker(
      'run',
      '-d',
      '--name',
      name,
      ...options,
      '-e',
      'NEEDED=yes',
      '-e',
      'OTHER=1',
      image,
      'node',
      '-e',
      PROGRAM,
    );
  }
  // Before, it does not heed a signal either.
  for (const name of names) while (!(await docker('logs', name)).includes('tick')) await sleep(100);
  const engine = await openFlowEngine(resolveEndpoint({ environment }), project, 10_000);
  return {
    engine,
    docker,
    remove: async () => {
      await engine.close();
      await docker('rm', '-f', '-v', ...names);
    },
  };
}
