import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CaptureIntake } from '../../src/capture/capture-intake.ts';
import { Redactor } from '../../src/capture/redact/redactor.ts';
import { seal } from '../../src/capture/seal.ts';
import { collectConfiguration } from '../../src/cli/run/configuration-sources.ts';
import { collectComposeFiles } from '../../src/collect/compose-files/collect-compose-files.ts';
import { collectComposeOracle } from '../../src/collect/compose-files/collect-compose-oracle.ts';
import { indexEvidence } from '../../src/evaluate/evidence-index.ts';
import { type CheckOutcome, runCheck } from '../../src/evaluate/run-check.ts';
import type { Check, ExampleFiles } from '../../src/model/check.ts';
import { parseSettings } from '../../src/settings/parse-settings.ts';

/** A file of an example that holds what Docker Compose would print of it. */
const COMPOSE_ANSWER = 'docker-compose-config.json';
/** Stands for Docker Compose, which not every machine has: it prints that file, whatever it is asked. */
const ANSWERING = { version: '2.40.3', program: ['sh', '-c', `cat ${COMPOSE_ANSWER}`] };

/** Judges a small project by one check, from its real files: read, masked and sealed as in a run. */
export async function judgeExample(check: Check, files: ExampleFiles): Promise<CheckOutcome> {
  const parent = await mkdtemp(join(tmpdir(), 'gates-example-'));
  try {
    const directory = join(parent, 'shop');
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(directory, name)), { recursive: true });
      await writeFile(join(directory, name), text);
    }
    // The repository of an example is made here: its own folder cannot be one of its files.
    if ('.gitignore' in files) await promisify(execFile)('git', ['init', '--quiet'], { cwd: directory });
    const intake = new CaptureIntake(new AbortController().signal);
    const target = { files: [], profiles: [], envFiles: [], workingDirectory: directory, environment: {} };
    const { environments, services } = parseSettings(files['gates.yaml'] ?? '', 'gates.yaml', []);
    const collected = await collectComposeFiles(intake, { ...target, services, keepBroken: true });
    const { project } = collected;
    if (COMPOSE_ANSWER in files) await collectComposeOracle(intake, { ...target, installed: ANSWERING }, collected);
    if (project) await collectConfiguration(intake, { directory, project, envFiles: [], environments, services });
    const sealed = seal(intake, new Redactor(), { takenAt: '2026-01-31T21:30:00.000Z', toolVersion: 'test' });
    return runCheck(check, indexEvidence(sealed));
  } finally {
    await rm(parent, { recursive: true });
  }
}
