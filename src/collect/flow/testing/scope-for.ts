import { join } from 'node:path';
import type { Redactor } from '../../../capture/redact/redactor.ts';
import { parseFlowFile } from '../../../flows/parse-flow-file.ts';
import type { RunScopeOptions } from '../run-scope.ts';

export const RUN = { id: 'g3-2026-11-21-6000c229', short: '6000c229', startedAt: '2026-11-21T12:00:00.000Z' };

/** What the flows of a text share, without an engine. */
export function scopeFor(text: string, journals: string, redactor: Redactor): RunScopeOptions {
  const parsed = parseFlowFile(text, 'a.flow.yaml');
  if (parsed.faults.length > 0) throw new Error(parsed.faults.map(({ message }) => message).join('\n'));
  const file = {
    path: 'a.flow.yaml',
    absolute: join(journals, 'a.flow.yaml'),
    sha256: 'a',
    parsed,
    schemas: new Map(),
  };
  return {
    run: RUN,
    project: 'shop',
    callMs: 30_000,
    files: [file],
    signal: new AbortController().signal,
    masker: {
      learn: (secret) => redactor.learn(secret),
      gather: (value) => redactor.gather(value),
      mask: (value) => redactor.redact(value).value,
    },
    journals,
    engineHost: '127.0.0.1',
    isLocal: true,
    environment: {},
    containers: [],
    mayAsk: () => false,
  };
}
