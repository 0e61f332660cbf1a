import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { workSeconds } from '../../../fixtures/work.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { Redactor } from '../../capture/redact/redactor.ts';
import { seal } from '../../capture/seal.ts';
import { collectComposeFiles } from '../../collect/compose-files/collect-compose-files.ts';
import { collectConfiguration } from './configuration-sources.ts';

// Whatever lies beside the Compose files is read, masked and sealed within a second of work, or is missing evidence.

const COMPOSE = `services:
  web: { build: ., environment: { A: "\${A:-b}" } }
  prometheus:
    image: prom/prometheus
    volumes: ["./prometheus.yml:/etc/prometheus/prometheus.yml", "./rules.yml:/etc/prometheus/rules.yml"]
  grafana: { image: grafana/grafana, volumes: ["./grafana:/etc/grafana/provisioning"] }
`;
const BESIDE = { 'compose.yaml': COMPOSE, 'prometheus.yml': 'rule_files: [/etc/prometheus/rules.yml]\n' };
const FILES = [
  '.env',
  'Dockerfile',
  '.dockerignore',
  'prometheus.yml',
  'rules.yml',
  'grafana/dashboards/a.json',
  'README.md',
  'Taskfile.yml',
  'package.json',
];

const repeated = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join('');
const aliases = repeated(9, (i) => `b${i}: &a${i + 1} [${repeated(9, () => `*a${i},`)}]\n`);
const TEXTS = [
  ['aliases of aliases', `a: &a0 [x]\n${aliases}`],
  ['deep lists', '['.repeat(50_000)],
  ['deep objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ['100,000 keys', repeated(100_000, (index) => `K${index}=v\n`)],
  ['the same lines with carriage returns', 'RUN: 1\r\nB: 2\r\n'.repeat(30_000)],
  ['one line without end', `FROM a\nRUN ${'a '.repeat(500_000)}`],
  ['names that mean something in JavaScript', '__proto__:\n  polluted: 1\nconstructor: x\n'],
  ['bytes of every kind', repeated(300_000, (index) => String.fromCharCode((index * 7919) % 256))],
] as const;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-hostile-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

async function readMaskAndSeal(): Promise<void> {
  const intake = new CaptureIntake(new AbortController().signal);
  const target = { files: [], profiles: [], envFiles: [], workingDirectory: folder, environment: {}, keepBroken: true };
  const { project } = await collectComposeFiles(intake, target);
  if (!project) throw new TypeError('the project was not read');
  await collectConfiguration(intake, { directory: folder, project, envFiles: [], environments: {}, services: {} });
  seal(intake, new Redactor(), { takenAt: '2026-01-31T21:30:00.000Z', toolVersion: 'test' });
}

describe.each(FILES)('%s', (file) => {
  test.each(TEXTS)('%s', async (_, text) => {
    // What is loaded on demand is not counted.
    await write(BESIDE);
    await readMaskAndSeal();
    await write({ [file]: text });
    expect(await workSeconds(readMaskAndSeal)).toBeLessThan(1);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
