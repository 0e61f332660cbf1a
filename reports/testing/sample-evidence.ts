import type { Action, ManifestEntry } from '../../src/model/capture.ts';

const STARTED = '2026-01-31T21:29:58.250Z';

function piece(id: string, kind: string, subject: string, action: string): ManifestEntry {
  const provenance = { collector: action.startsWith('read') ? 'compose-files/1' : 'engine/1', startedAt: STARTED };
  const read = { durationMs: 3.25, bytes: 2048, truncated: false, redactions: 0 };
  return { id, kind, subject, action, ...provenance, ...read, sha256: id.toLowerCase().padEnd(64, '0') };
}

function container(id: string, service: string): ManifestEntry {
  return piece(id, 'containers', `shop-${service}-1`, `GET /containers/${id.toLowerCase()}f00d/json`);
}

/** Twelve pieces: files, an engine, six containers, and a health endpoint that did not answer. */
export const SAMPLE_EVIDENCE: readonly ManifestEntry[] = [
  piece('E1', 'run', 'shop', 'the command line'),
  { ...piece('E2', 'composeProject', 'shop', 'read compose.yaml'), redactions: 3 },
  piece('E3', 'engine', 'host-1', 'GET /version'),
  piece('E4', 'population', 'shop', 'GET /containers/json?all=1'),
  container('E5', 'postgres'),
  container('E6', 'redis'),
  container('E7', 'ollama'),
  container('E8', 'api'),
  container('E9', 'ui'),
  container('E10', 'worker'),
  { ...piece('E11', 'logs', 'shop-api-1', 'GET /containers/e8f00d/logs?tail=2000'), truncated: true },
  unanswered(),
];

function unanswered(): ManifestEntry {
  const { sha256: _, ...rest } = piece('E12', 'httpExchanges', 'api', 'GET http://127.0.0.1:3000/health');
  const missing = { code: 'timeout', message: 'no answer within 5 seconds' };
  return { ...rest, collector: 'http/1', durationMs: 5000, bytes: 0, missing };
}

/** What the collectors did for it, with one call that leaves a trace. */
export const SAMPLE_LEDGER: readonly Action[] = [
  ...SAMPLE_EVIDENCE.slice(1).map(({ collector, action, startedAt, durationMs, bytes, missing }) => ({
    collector,
    action,
    startedAt,
    durationMs,
    bytes,
    outcome: missing?.code ?? 'ok',
  })),
  {
    collector: 'engine/1',
    action: 'GET /containers/e8f00d/top',
    startedAt: STARTED,
    durationMs: 12,
    bytes: 300,
    outcome: 'ok',
    effect: 'the engine emits a `top` event',
  },
];
