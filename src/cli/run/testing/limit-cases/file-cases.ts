import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { folderWith } from '../../../../../tools/testing/temporary-folder.ts';
import type { CaptureIntake } from '../../../../capture/capture-intake.ts';
import { collectComposeFiles } from '../../../../collect/compose-files/collect-compose-files.ts';
import { collectOpenapi } from '../../../../collect/openapi/collect-openapi.ts';
import { collectRepository } from '../../../../collect/repository/collect-repository.ts';
import { collectSuites } from '../../../../collect/suites/collect-suites.ts';
import { KIBIBYTE } from '../../../../model/limits/definition.ts';
import type { Limits } from '../../../../model/limits/limits.ts';
import { SuiteSettings } from '../../../../model/settings-suites.ts';
import { collectConfiguration } from '../../configuration-sources.ts';
import { intakeWith, type LimitCase } from './limit-case.ts';

type Files = Readonly<Record<string, string>>;

const COMPOSE = `services:
  web: { build: . }
  db: { image: "postgres:15.8", secrets: [password] }
secrets:
  password: { file: ./secrets/password }
`;
const SOUND: Files = { 'compose.yaml': COMPOSE, Dockerfile: 'FROM scratch\n', 'secrets/password': 'hunter2\n' };
const LONG = 2 * KIBIBYTE;
const OPENAPI = 'openapi: 3.1.0\n';

async function projectIn(intake: CaptureIntake, folder: string) {
  const target = { files: [], profiles: [], envFiles: [], workingDirectory: folder, environment: {}, keepBroken: true };
  const { project } = await collectComposeFiles(intake, { ...target, installed: 'none' });
  if (!project) throw new TypeError('the project was not read');
  return project;
}

/** Reads a sound project with some files of its own. */
async function readProject(limits: Limits, files: Files): Promise<CaptureIntake> {
  const folder = await folderWith({ ...SOUND, ...files });
  const intake = intakeWith(limits);
  const project = await projectIn(intake, folder);
  await collectConfiguration(intake, { directory: folder, project, envFiles: [], environments: {}, services: {} });
  return intake;
}

async function readOpenapi(limits: Limits, files: Files): Promise<CaptureIntake> {
  const intake = intakeWith(limits);
  await collectOpenapi(intake, { directory: await folderWith(files), given: [] });
  return intake;
}

async function readSuite(limits: Limits, cases: number): Promise<CaptureIntake> {
  const text = `<testsuite>${'<testcase name="a"/>'.repeat(cases)}</testsuite>`;
  const intake = intakeWith(limits);
  const suite = SuiteSettings.parse({ name: 'unit', format: 'junit', file: 'r.xml' });
  await collectSuites(intake, [suite], await folderWith({ 'r.xml': text }));
  return intake;
}

/** Asks a git that never answers. */
async function askGit(limits: Limits): Promise<CaptureIntake> {
  const folder = await folderWith({ ...SOUND, '.git/HEAD': '', 'git.sh': '#!/bin/sh\nexec sleep 60\n' });
  await chmod(join(folder, 'git.sh'), 0o755);
  const intake = intakeWith(limits);
  await collectRepository(intake, folder, await projectIn(intake, folder), join(folder, 'git.sh'));
  return intake;
}

/** Asks a git that knows no file, about two of them. */
async function askAboutSecrets(limits: Limits): Promise<CaptureIntake> {
  const git = '#!/bin/sh\ncase "$*" in *is-inside-work-tree*) echo true ;; esac\n';
  const folder = await folderWith({ ...SOUND, '.git/HEAD': '', '.env': 'A=1\n', 'git.sh': git });
  await chmod(join(folder, 'git.sh'), 0o755);
  const intake = intakeWith(limits);
  await collectRepository(intake, folder, await projectIn(intake, folder), join(folder, 'git.sh'));
  return intake;
}

const larger = (name: string, text: string): LimitCase => ({
  low: KIBIBYTE,
  meet: (limits) => readProject(limits, { [name]: text.repeat(Math.ceil(LONG / text.length)) }),
});

export const FILE_CASES = {
  dockerfile: larger('Dockerfile', 'FROM scratch\n'),
  environmentFile: larger('.env', 'A=1\n'),
  secretFile: larger('secrets/password', 'hunter2'),
  secretFiles: { low: 1, meet: askAboutSecrets },
  programCall: { low: 200, meet: askGit },
  document: larger('README.md', 'A word.\n'),
  documents: { low: 1, meet: (limits) => readProject(limits, { 'README.md': 'a', 'OTHER.md': 'b' }) },
  documentFolders: { low: 1, meet: (limits) => readProject(limits, { 'docs/a.md': 'a', 'more/b.md': 'b' }) },
  monitoringFile: larger('prometheus.yml', 'scrape_configs: []\n#'),
  monitoringFiles: { low: 2, meet: (limits) => readProject(limits, { 'a.txt': 'a', 'b.txt': 'b' }) },
  taskFile: larger('Makefile', 'a:\n\ttrue\n'),
  openapiDocument: { low: KIBIBYTE, meet: (limits) => readOpenapi(limits, { 'openapi.yaml': OPENAPI.repeat(100) }) },
  openapiDocuments: {
    low: 1,
    meet: (limits) => readOpenapi(limits, { 'openapi.yaml': OPENAPI, 'openapi.json': OPENAPI }),
  },
  suiteFile: { low: KIBIBYTE, meet: (limits) => readSuite(limits, 100) },
  suiteCases: { low: 2, meet: (limits) => readSuite(limits, 3) },
} as const satisfies Record<string, LimitCase>;
