import { describe, expect, test } from 'vitest';
import { captureOf } from '../../gates/testing/capture.ts';
import type { Capture } from '../model/capture.ts';
import type { Provenance } from '../model/provenance.ts';
import { indexEvidence } from './evidence-index.ts';
import { provenanceOf } from './provenance.ts';

const established = (capture: Capture): Provenance => provenanceOf(capture, indexEvidence(capture));

const neighbour = (name: string, project?: string) => ({
  id: name,
  name,
  image: 'nginx',
  status: 'running',
  ports: [],
  mounts: [],
  networks: [],
  ...(project !== undefined && { project }),
});

describe('the scope', () => {
  test('is how the population was obtained: query, count, and who was left out for what reason', () => {
    const population = {
      project: 'shop',
      query: 'GET /containers/json?all=1',
      total: 5,
      containers: [{ id: 'a', name: 'shop-api-1', service: 'api' }],
      vanished: ['shop-job-1'],
      neighbours: [neighbour('mail-1', 'mail'), neighbour('registry'), neighbour('mail-2', 'mail')],
    };
    expect(established(captureOf(['population', 'population', population])).scope).toEqual({
      query: 'GET /containers/json?all=1',
      total: 5,
      included: 1,
      excluded: [
        { reason: 'of other Compose projects', containers: ['mail-1', 'mail-2'] },
        { reason: 'of no Compose project', containers: ['registry'] },
        { reason: 'gone before they could be inspected', containers: ['shop-job-1'] },
      ],
      evidence: ['E1'],
    });
  });

  test('is not told where no engine was asked', () => {
    expect(established(captureOf()).scope).toBeUndefined();
  });
});

describe('the limits', () => {
  test('are what was not read because the time was up or the end was reached', () => {
    const late = captureOf(
      ['resourceUsage', 'api', { missing: 'timeout' }],
      ['resourceUsage', 'db', { missing: 'timeout' }],
      ['dockerfiles', 'api', { missing: 'file.too-large' }],
    );
    expect(established(late).limits).toEqual([
      { what: 'not read before the time was up', count: 2, evidence: ['E1', 'E2'] },
      { what: 'files larger than is read', count: 1, evidence: ['E3'] },
    ]);
  });

  test('are not what was missing for another reason', () => {
    expect(established(captureOf(['resourceUsage', 'api', { missing: 'not-running' }])).limits).toEqual([]);
  });
});
