import { describe, expect, test } from 'vitest';
import { captureOf, type GivenPiece } from '../../gates/testing/capture.ts';
import { aContainer, anEngine } from '../../gates/testing/evidence.ts';
import { defineExhibit, type ExhibitTable } from '../model/exhibit.ts';
import { indexEvidence } from './evidence-index.ts';
import { presentExhibit } from './exhibit-result.ts';

const api: GivenPiece = ['containers', 'api', aContainer('api')];
const lost: GivenPiece = ['containers', 'worker', { missing: 'engine.hung' }];
const NOT_READ = 'containers worker: no answer [engine.hung]';
const TABLE: ExhibitTable = { columns: [{ title: 'Service' }], rows: [{ cells: ['api'], evidence: ['E1'] }] };

const presented = (shown: ExhibitTable | { notApplicable: string } | (() => never), ...pieces: GivenPiece[]) =>
  presentExhibit(
    defineExhibit({
      meta: { id: 'services', title: 'Services' },
      needs: ['containers'],
      present: () => (typeof shown === 'function' ? shown() : shown),
    }),
    indexEvidence(captureOf(...pieces)),
  );

describe('an exhibit', () => {
  test('is its table, under its title', () => {
    expect(presented(TABLE, api)).toEqual({
      result: {
        id: 'services',
        title: 'Services',
        columns: [{ title: 'Service' }],
        rows: [{ cells: ['api'], evidence: ['E1'] }],
      },
      missing: [],
    });
  });

  test('with everything that a table may have, in a copy of its own', () => {
    const whole: ExhibitTable = {
      columns: [{ title: 'Service', style: 'code' }],
      rows: [{ cells: ['api'], evidence: ['E1'], group: 'Running' }],
      note: 'There is one.',
      excerpts: [{ title: 'Log', language: 'text', lines: ['ready'], evidence: ['E2'] }],
      diagram: {
        nodes: [{ name: 'api', shape: 'service' }],
        edges: [{ from: 'api', to: 'db', label: '5432', dashed: true }],
      },
    };
    const { result } = presented(whole, api);
    expect(result).toEqual({ id: 'services', title: 'Services', ...whole });
    expect(result.rows[0]?.cells).not.toBe(whole.rows[0]?.cells);
    expect(result.diagram?.nodes[0]).not.toBe(whole.diagram?.nodes[0]);
  });

  test('that does not apply says why', () => {
    expect(presented({ notApplicable: 'nothing runs' }, api).result).toEqual({
      id: 'services',
      title: 'Services',
      columns: [],
      rows: [],
      reason: 'nothing runs',
    });
  });
});

describe('what could not be read', () => {
  test('is said beside the table', () => {
    expect(presented(TABLE, api, lost)).toMatchObject({
      result: { rows: [{ cells: ['api'] }], incomplete: NOT_READ },
      missing: [{ subject: 'worker' }],
    });
  });

  test('is said beside the reason why there is none', () => {
    expect(presented({ notApplicable: 'nothing runs' }, lost)).toMatchObject({
      result: { rows: [], reason: 'nothing runs', incomplete: NOT_READ },
      missing: [{ subject: 'worker' }],
    });
  });

  test('leaves nothing to show where there is nothing else', () => {
    const exhibit = defineExhibit({
      meta: { id: 'engine', title: 'Engine' },
      needs: ['engine'],
      present: ({ engine }) => ({ columns: [{ title: 'V' }], rows: [{ cells: [engine.version], evidence: ['E1'] }] }),
    });
    const of = (...pieces: GivenPiece[]) => presentExhibit(exhibit, indexEvidence(captureOf(...pieces)));
    expect(of(['engine', 'engine', anEngine({ version: '26' })]).result.rows).toEqual([
      { cells: ['26'], evidence: ['E1'] },
    ]);
    expect(of(['engine', '*', { missing: 'engine.hung' }])).toMatchObject({
      result: { columns: [], rows: [], reason: 'not evaluated: engine: no answer [engine.hung]' },
      missing: [{ kind: 'engine' }],
    });
  });

  test('is not what a run may do without: then it does not apply, for that reason', () => {
    const exhibit = defineExhibit({
      meta: { id: 'flows', title: 'Flows' },
      needs: ['flowSuite'],
      present: () => TABLE,
    });
    expect(presentExhibit(exhibit, indexEvidence(captureOf()))).toMatchObject({
      result: { rows: [], reason: 'no flows are configured' },
      missing: [],
    });
  });

  test('because the settings did not want it is told beside what is there', () => {
    const declined: GivenPiece = ['containers', 'worker', { missing: 'switched-off' }];
    expect(presented(TABLE, api, declined)).toMatchObject({ result: { incomplete: 'no answer' }, missing: [] });
  });
});

describe('an exhibit that is wrong itself crashes, and shows nothing', () => {
  test.each<[string, Partial<ExhibitTable>, string]>([
    ['a row that cites nothing', { rows: [{ cells: ['api'], evidence: [] }] }, 'the row "api" cites no evidence'],
    ['a row without cells', { columns: [], rows: [{ cells: [], evidence: [] }] }, 'the row "" cites no evidence'],
    [
      'a row that does not fit its columns',
      { rows: [{ cells: ['api', 'up'], evidence: ['E1'] }] },
      'a row has 2 cells for 1 columns',
    ],
    [
      'an excerpt that cites nothing',
      { excerpts: [{ title: 'Log', language: 'text', lines: [], evidence: [] }] },
      'the excerpt "Log" cites no evidence',
    ],
  ])('%s', (_, different, message) => {
    expect(presented({ ...TABLE, ...different }, api)).toEqual({
      result: { id: 'services', title: 'Services', columns: [], rows: [], reason: `crashed: RangeError: ${message}` },
      missing: [],
      crashed: `RangeError: ${message}`,
    });
  });

  test('also when it throws, and what was missing is told besides', () => {
    const throwing = () => {
      throw new TypeError('boom');
    };
    expect(presented(throwing, api, lost)).toMatchObject({
      result: { rows: [], reason: 'crashed: TypeError: boom', incomplete: NOT_READ },
      missing: [{ subject: 'worker' }],
      crashed: 'TypeError: boom',
    });
  });

  test('also when what it throws is no error', () => {
    const throwing = () => {
      const thrown: unknown = 'text';
      throw thrown;
    };
    expect(presented(throwing, api).crashed).toBe('threw something that is not an error');
  });
});
