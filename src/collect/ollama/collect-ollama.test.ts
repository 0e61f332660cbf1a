import { describe, expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { EVIDENCE_KINDS } from '../../model/evidence/kinds.ts';
import { SettingsFile } from '../../model/settings.ts';
import { webServer } from '../http/testing/web-server.ts';
import { collectOllama } from './collect-ollama.ts';

const TAGS = { models: [{ name: 'llama3.2:latest', size: 2_019_393_189, details: { parameter_size: '3.2B' } }] };
const LOADED = {
  models: [{ name: 'llama3.2:latest', size: 3_000_000_000, size_vram: 0, expires_at: '2026-01-31T21:35:00Z' }],
};
const ANSWERS = { '/api/version': { version: '0.5.4' }, '/api/tags': TAGS, '/api/ps': LOADED };

/** Asks a server as if it were the port 11434 of one container; a path without an answer is not there. */
async function ask(answers: Readonly<Record<string, unknown>>) {
  const server = await webServer((response, request) => {
    const answer = answers[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200).end(JSON.stringify(answer ?? null));
  });
  const hostPort = Number(new URL(server.url).port);
  const ports = [{ containerPort: 11_434, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort }];
  const containers = [aContainer('ollama', { image: 'ollama/ollama:0.5.4', ports }), aContainer('api')];
  const intake = new CaptureIntake(new AbortController().signal);
  const sources = { settings: SettingsFile.parse({}), environment: {}, folder: '/' };
  await collectOllama(intake, { containers, engineHost: '127.0.0.1', isLocal: false, ...sources, callMs: 10_000 });
  const [piece] = intake.pieces.filter(({ kind }) => kind === 'ollamaServers');
  const kept = piece && ('value' in piece ? EVIDENCE_KINDS.ollamaServers.shape.parse(piece.value) : piece.missing.code);
  return { kept, server };
}

describe('a server', () => {
  test('tells which models it has, and which of them are in memory', async () => {
    expect((await ask(ANSWERS)).kept).toEqual({
      service: 'ollama',
      container: 'shop-ollama-1',
      version: '0.5.4',
      models: [{ name: 'llama3.2:latest', sizeBytes: 2_019_393_189, parameters: '3.2B' }],
      loaded: [{ name: 'llama3.2:latest', memoryBytes: 3e9, graphicsBytes: 0, expiresAt: '2026-01-31T21:35:00Z' }],
    });
  });

  test('is asked three things, with GET', async () => {
    expect((await ask(ANSWERS)).server.requests).toEqual(['GET /api/version', 'GET /api/tags', 'GET /api/ps']);
  });

  test('that is old does not tell what is in its memory', async () => {
    const { kept } = await ask({ '/api/version': { version: '0.1.20' }, '/api/tags': { models: [] } });
    expect(kept).toEqual({ service: 'ollama', container: 'shop-ollama-1', version: '0.1.20', models: [] });
  });

  test('that does not list its models is missing evidence', async () => {
    expect((await ask({ '/api/version': { version: '0.5.4' } })).kept).toBe('http.status');
  });
});
