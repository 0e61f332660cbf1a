import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { folderWith } from '../../../tools/testing/temporary-folder.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { collectComposeFiles } from '../../collect/compose-files/collect-compose-files.ts';
import { parseFlowFile } from '../../flows/parse-flow-file.ts';
import { draftFlowFile } from './draft-flow-file.ts';

const COMPOSE = `name: shop
services:
  api:
    image: shop/api
    ports: ["8080:3000"]
    restart: unless-stopped
    labels: { prometheus.io/path: /internal/metrics }
    healthcheck: { test: [CMD, curl, -f, "http://localhost:3000/healthz"] }
  db:
    image: postgres:16
    restart: unless-stopped
    environment: { POSTGRES_USER: shop, POSTGRES_PASSWORD: canary-4711 }
  cache:
    image: redis:7
    command: [redis-server, --requirepass, canary-4712]
  migrate: { image: shop/migrate }
`;

async function draft(compose: string) {
  const directory = await folderWith({ 'compose.yaml': compose });
  const intake = new CaptureIntake(new AbortController().signal);
  const target = { files: [], profiles: [], envFiles: [], projectDirectory: directory, workingDirectory: directory };
  const { project } = await collectComposeFiles(intake, { ...target, environment: {} });
  if (!project) throw new Error('no project');
  const { header, file } = draftFlowFile(project);
  const text = `${header}${stringify(file)}`;
  return {
    text,
    file,
    faults: parseFlowFile(text, 'a', { services: project.services.map(({ name }) => name) }).faults,
  };
}

describe('a first flow file', () => {
  test('is without faults, and holds no secret', async () => {
    const { text, faults } = await draft(COMPOSE);
    expect(faults).toEqual([]);
    expect(text).not.toContain('canary');
  });

  test('asks what can be told from the Compose files', async () => {
    const { file } = await draft(COMPOSE);
    expect(file.flows.map(({ id }) => id)).toEqual([
      'services.running',
      'api.health',
      'api.metrics',
      'db.answers',
      'cache.answers',
    ]);
    expect(file.secrets).toEqual({
      dbPassword: { env: 'POSTGRES_PASSWORD' },
      cachePassword: { env: 'REDIS_PASSWORD' },
    });
    expect(file.targets?.['db']).toMatchObject({ user: 'shop', database: 'shop', password: '${secrets.dbPassword}' });
  });

  test('has no flow where nothing can be told', async () => {
    expect((await draft('name: x\nservices: { a: { image: x } }')).file.flows).toEqual([]);
  });
});
