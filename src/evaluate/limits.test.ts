import { describe, expect, test } from 'vitest';
import { aCoverage, aLogWindow } from '../../gates/testing/log-window.ts';
import type { ManifestEntry } from '../model/capture.ts';
import type { LogCoverage } from '../model/evidence/log-window.ts';
import { limitsOf } from './limits.ts';

type Differs = Partial<Pick<ManifestEntry, 'truncated' | 'missing' | 'reached'>>;

function piece(id: `E${number}`, kind: ManifestEntry['kind'], different: Differs = {}): ManifestEntry {
  const read = { collector: 'test/1', action: 'read', startedAt: '2026-01-31T21:30:00.000Z', durationMs: 0, bytes: 0 };
  return { id, kind, subject: id, ...read, truncated: false, redactions: 0, ...different };
}

const log = (evidence: `E${number}`, leftOut?: LogCoverage['leftOut']) => {
  const { coverage: _, ...window } = aLogWindow('api');
  return { ...window, ...(leftOut && { coverage: aCoverage({ leftOut }) }), evidence };
};

describe('pieces that were cut off', () => {
  test('are told by their kind', () => {
    const cut = { truncated: true };
    const pieces = [piece('E1', 'dockerfiles', cut), piece('E2', 'images'), piece('E3', 'dockerfiles', cut)];
    expect(limitsOf(pieces, [])).toEqual([
      { what: 'cut off at the size that is read of dockerfiles', count: 2, evidence: ['E1', 'E3'] },
    ]);
  });

  test('but logs by what was left out of them', () => {
    expect(limitsOf([piece('E1', 'logs', { truncated: true })], [])).toEqual([]);
  });
});

describe('pieces that are missing', () => {
  const missing = (code: string) => limitsOf([piece('E1', 'containers', { missing: { code, message: '' } })], []);

  test.each([
    ['timeout', 'not read before the time was up'],
    ['interrupted', 'not read before the run was interrupted'],
    ['engine.hung', 'not answered by the engine in time'],
    ['over-limit', 'more than is read'],
  ])('%s is a limit of this program', (code, what) => {
    expect(missing(code)).toEqual([{ what, count: 1, evidence: ['E1'] }]);
  });

  test.each(['engine.unreachable', 'constructor'])('%s is none', (code) => {
    expect(missing(code)).toEqual([]);
  });
});

describe('limits that the settings move', () => {
  const set = (setting: string, value: string) => ({ setting, value });

  test('are told with what they were set to, and the most that they can be set to', () => {
    const body = { reached: [set('limits.httpBody', '1 MiB')] };
    const events = { reached: [set('limits.events', '1000')] };
    const pieces = [
      piece('E1', 'httpExchanges', body),
      piece('E2', 'httpExchanges', body),
      piece('E3', 'engineEvents', events),
    ];
    expect(limitsOf(pieces, [])).toEqual([
      {
        what: 'cut off at the size that is read of httpExchanges',
        count: 2,
        evidence: ['E1', 'E2'],
        limit: { setting: 'limits.httpBody', value: '1 MiB', most: '64 MiB' },
      },
      {
        what: 'engineEvents of which not all is kept',
        count: 1,
        evidence: ['E3'],
        limit: { setting: 'limits.events', value: '1000', most: '100000' },
      },
    ]);
  });

  test('of missing pieces are those of the reason; two that are set otherwise are told apart', () => {
    const late = (value: string) => ({ code: 'timeout', message: '', limit: set('limits.object', value) });
    const pieces = [
      piece('E1', 'redisServers', { missing: late('20s') }),
      piece('E2', 'redisServers', { missing: late('10s') }),
    ];
    expect(limitsOf(pieces, []).map(({ evidence, limit }) => [evidence, limit?.value])).toEqual([
      [['E1'], '20s'],
      [['E2'], '10s'],
    ]);
  });

  test('that this version does not have are told as they were recorded', () => {
    const reached = [set('limits.ofTomorrow', '7')];
    expect(limitsOf([piece('E1', 'images', { reached })], [])).toMatchObject([
      { limit: { setting: 'limits.ofTomorrow', value: '7' } },
    ]);
  });

  test('of logs are told with what was left out', () => {
    const reached = [set('logs.tail', '2000'), set('limits.logLine', '1 MiB')];
    const told = limitsOf([piece('E1', 'logs', { truncated: true, reached })], [log('E1', ['tail'])]);
    expect(told.map(({ what, limit }) => [what, limit?.setting])).toEqual([
      ['logs of which only the newest lines were read', 'logs.tail'],
      ['logs with lines that lost their end', 'limits.logLine'],
    ]);
  });
});

describe('logs', () => {
  test('are told once for each reason, with those concerned', () => {
    const logs = [log('E1', ['tail', 'since']), log('E2', ['tail']), log('E3', ['bytes']), log('E4', [])];
    expect(limitsOf([], logs)).toEqual([
      { what: 'logs of which only the newest lines were read', count: 2, evidence: ['E1', 'E2'] },
      { what: 'logs of which only the newest bytes were read', count: 1, evidence: ['E3'] },
      { what: 'logs of which lines before the chosen time were left out', count: 1, evidence: ['E1'] },
    ]);
  });

  test('that do not tell it reached none', () => {
    expect(limitsOf([], [log('E1')])).toEqual([]);
  });

  test('come before what was cut off, and that before what was late', () => {
    const late = piece('E3', 'images', { missing: { code: 'timeout', message: '' } });
    const pieces = [late, piece('E2', 'dockerfiles', { truncated: true })];
    expect(limitsOf(pieces, [log('E1', ['bytes'])]).map(({ evidence }) => evidence)).toEqual([['E1'], ['E2'], ['E3']]);
  });
});
