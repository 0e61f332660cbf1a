import { describe, expect, test } from 'vitest';
import { captureOf, type GivenPiece } from '../../gates/testing/capture.ts';
import { aContainer, anEngine, aRun } from '../../gates/testing/evidence.ts';
import { consult, indexEvidence, narrow, wasAsked } from './evidence-index.ts';

const indexOf = (...pieces: GivenPiece[]) => indexEvidence(captureOf(...pieces));
const api: GivenPiece = ['containers', 'api', aContainer('api')];
const db: GivenPiece = ['containers', 'db', aContainer('db')];
const lostContainer: GivenPiece = ['containers', 'worker', { missing: 'engine.hung' }];
const LOST = { kind: 'containers', subject: 'worker', code: 'engine.hung', message: 'no answer' };
const declined: GivenPiece = ['resourceUsage', '*', { missing: 'switched-off' }];

describe('what a check is handed', () => {
  test('is what it named, each value with the piece that it is from', () => {
    const { evidence, ids, missing, absent } = narrow(indexOf(api, ['engine', 'engine', anEngine()]), [
      'engine',
      'containers',
    ]);
    expect(evidence).toMatchObject({ engine: { evidence: 'E2' }, containers: [{ service: 'api', evidence: 'E1' }] });
    expect({ ids, missing, absent }).toEqual({ ids: ['E2', 'E1'], missing: [], absent: undefined });
    expect(Object.keys(narrow(indexOf(api, db), ['engine']).evidence ?? {})).toEqual([]);
  });

  test('is in the order of the subjects, whatever the order in the capture', () => {
    const services = (...pieces: GivenPiece[]) =>
      narrow(indexOf(...pieces), ['containers']).evidence?.containers.map(({ service }) => service);
    expect(services(db, api)).toEqual(['api', 'db']);
    expect(services(api, db)).toEqual(['api', 'db']);
  });

  test('and in that of the calls, where one subject was read twice', () => {
    const [first, second] = [aContainer('api', { name: 'from-a' }), aContainer('api', { name: 'from-b' })];
    const { manifest, values } = captureOf(['containers', 'api', second], ['containers', 'api', first]);
    const pieces = manifest.pieces.map((piece) => ({ ...piece, action: piece.id === 'E1' ? 'GET /b' : 'GET /a' }));
    const { evidence } = narrow(indexEvidence({ manifest: { ...manifest, pieces }, values }), ['containers']);
    expect(evidence?.containers.map(({ name }) => name)).toEqual(['from-a', 'from-b']);
  });

  test('cannot be written to, however deep', () => {
    const [container] = narrow(indexOf(api), ['containers']).evidence?.containers ?? [];
    expect(() => Object.assign(container ?? {}, { name: 'other' })).toThrow(TypeError);
    expect(() => Object.assign(container?.state ?? {}, { status: 'dead' })).toThrow(TypeError);
    expect(() => Object.assign(container?.networks[0] ?? {}, { name: 'other' })).toThrow(TypeError);
  });

  test('is an empty list where there is none of what a host may have many of', () => {
    expect(narrow(indexOf(), ['containers'])).toEqual({
      evidence: { containers: [] },
      absent: undefined,
      ids: [],
      missing: [],
    });
  });
});

describe('what could not be read', () => {
  test('is handed over beside what could', () => {
    const { evidence, missing } = narrow(indexOf(api, lostContainer), ['containers']);
    expect(evidence?.containers).toHaveLength(1);
    expect(missing).toEqual([LOST]);
  });

  test('leaves nothing to judge where it is the only one of its kind', () => {
    const engine: GivenPiece = ['engine', 'engine', { missing: 'engine.hung' }];
    const { evidence, missing, absent } = narrow(indexOf(api, engine), ['containers', 'engine']);
    expect({ evidence, absent }).toEqual({ evidence: undefined, absent: undefined });
    expect(missing).toMatchObject([{ kind: 'engine', code: 'engine.hung' }]);
  });

  test('is no matter to who did not name it', () => {
    expect(narrow(indexOf(['run', 'run', aRun()], lostContainer), ['run']).missing).toEqual([]);
  });
});

describe('what was never collected', () => {
  test('is missing where a run cannot do without it', () => {
    const { evidence, missing, absent } = narrow(indexOf(), ['engine']);
    expect({ evidence, absent }).toEqual({ evidence: undefined, absent: undefined });
    expect(missing).toEqual([
      { kind: 'engine', subject: '*', code: 'not-collected', message: 'was not collected in this run' },
    ]);
  });

  test('is absent for a reason where a run may do without it', () => {
    expect(narrow(indexOf(), ['flowSuite'])).toEqual({
      evidence: undefined,
      absent: 'no flows are configured',
      ids: [],
      missing: [],
    });
  });
});

describe('what the settings did not want to be read', () => {
  test('is not missing, and is absent for that reason', () => {
    const { evidence, missing, absent } = narrow(indexOf(declined), ['resourceUsage']);
    expect({ evidence, missing, absent }).toEqual({
      evidence: { resourceUsage: [] },
      missing: [],
      absent: 'no answer',
    });
  });

  test('does not hide what is missing besides', () => {
    const lost: GivenPiece = ['resourceUsage', 'api', { missing: 'timeout' }];
    expect(narrow(indexOf(declined, lost), ['resourceUsage']).missing).toMatchObject([{ code: 'timeout' }]);
  });
});

describe('what is consulted', () => {
  test('is handed over piece by piece, with what is missing of each kind', () => {
    const { containers, engine } = consult(indexOf(api, lostContainer), ['containers', 'engine']);
    expect(containers).toMatchObject({ pieces: [{ service: 'api', evidence: 'E1' }], missing: [LOST] });
    expect(engine).toEqual({ pieces: [], missing: [] });
  });
});

test('a kind was asked for when there is a piece of it, read or not', () => {
  const index = indexOf(api, ['engine', 'engine', { missing: 'engine.hung' }]);
  expect([wasAsked(index, 'containers'), wasAsked(index, 'engine'), wasAsked(index, 'logs')]).toEqual([
    true,
    true,
    false,
  ]);
});
