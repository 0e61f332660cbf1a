import { describe, expect, test } from 'vitest';
import { KNOWN_SERVICES } from '../known-services.ts';
import { phraseStart } from './phrase.ts';
import { spoken } from './testing/spoken.ts';
import { topicReader } from './topic-of-line.ts';
import { LANGUAGES, VOCABULARIES } from './vocabularies.ts';
import { worthALook } from './worth-a-look.ts';

const kinds = new Set<string>(KNOWN_SERVICES.map(({ kind }) => kind));

test('each vocabulary is of a kind that is known, and of another kind than all others', () => {
  const named = VOCABULARIES.map(({ kind }) => kind);
  expect(named.filter((kind) => !kinds.has(kind))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});

describe.each([...VOCABULARIES, ...LANGUAGES])('$kind', ({ kind, says }) => {
  const phrases = Object.entries(says).flatMap(([topic, texts]) => texts.map((phrase) => ({ topic, phrase })));
  const own = kinds.has(kind) ? kind : undefined;
  // Programs of several languages say the same words; which of their topics it is matters little.
  const meant = (topic: string) => (own === undefined ? expect.any(String) : topic);

  test.each(phrases)('"$phrase" begins with a word, and tells of $topic', ({ topic, phrase }) => {
    expect(phraseStart(phrase)).toMatch(/^\w.{3}/);
    const line = `2026-01-31 21:30:00 [1] ${spoken(phrase)}.`;
    expect(worthALook(own).test(line)).toBe(true);
    expect(topicReader(own)(line)).toMatchObject({ topic: meant(topic) });
  });
});

test.each([
  [
    'postgres',
    'LOG:  checkpoint complete: wrote 4 buffers (0.0%); 0 WAL file(s) added',
    'checkpoint',
    [['buffers', 4]],
  ],
  ['postgres', 'LOG:  listening on IPv4 address "0.0.0.0", port 5432', 'listening', [['port', 5432]]],
  ['redis', '1:M 31 Jan 2026 21:30:00.000 * DB loaded from disk: 0.034 seconds', 'loaded', [['seconds', 0.034]]],
  ['redis', '9:C 31 Jan 2026 21:30:00.000 * Background saving terminated with success', 'save', []],
  [
    'redis',
    '1:M 31 Jan 2026 21:30:00.000 * Done loading RDB, keys loaded: 36, keys expired: 0.',
    'loaded',
    [['keys', 36]],
  ],
  [
    'ollama',
    'time=2026-01-31T21:30:00Z level=INFO msg="Listening on [::]:11434 (version 0.5.4)"',
    'listening',
    [['port', 11434]],
  ],
  [undefined, '[API] listening on port 3000', 'listening', []],
  [undefined, '[WORKER] No jobs found (idle cycle 6/6)', 'idle cycle', [['cycles', 6]]],
  [undefined, '[WORKER] IDLE WARNING: Worker has been idle for 60+ seconds', 'idle warning', []],
  [undefined, 'Started DemoApplication in 3.215 seconds (process running for 3.6)', 'started', [['seconds', 3.215]]],
  [undefined, 'nothing of note', undefined, undefined],
] as const)('%s: %s', (kind, line, topic, measures) => {
  expect(topicReader(kind)(line)).toEqual(topic === undefined ? undefined : { topic, measures });
});
