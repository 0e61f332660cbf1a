import { describe, expect, test } from 'vitest';
import { captureOf, type GivenPiece } from '../../../gates/testing/capture.ts';
import { aContainer, anEngine, anImage, aSecret } from '../../../gates/testing/evidence.ts';
import { sampleResult } from '../../../reports/testing/sample-result.ts';
import { hostView } from './host-view.ts';

const RUN = sampleResult();
const viewOf = (...pieces: GivenPiece[]) => hostView('edge-1', captureOf(...pieces), RUN);

test('a host is seen with its engine, its containers and their images, each with its evidence', () => {
  const view = viewOf(
    ['engine', 'engine', anEngine({ version: '26.1.5' })],
    ['containers', 'api', aContainer('api')],
    ['images', 'api', anImage({ id: 'sha256:api' })],
  );
  expect(view).toMatchObject({ label: 'edge-1', engine: { version: '26.1.5', evidence: 'E1' } });
  expect(view.containers).toMatchObject([{ service: 'api', evidence: 'E2' }]);
  expect(view.images).toMatchObject([{ id: 'sha256:api', evidence: 'E3' }]);
  expect(view.result).toBe(RUN);
  expect(view).not.toHaveProperty('unread');
});

test('a run of one command is not part of the system, nor are the secrets in it', () => {
  const environment = [{ name: 'DB_PASSWORD', value: '«redacted»', secrets: [aSecret()] }];
  const view = viewOf(
    ['containers', 'api', aContainer('api', { environment })],
    ['containers', 'api-run', aContainer('api', { name: 'shop-api-run-1', oneOff: true, environment })],
  );
  expect(view.containers.map(({ name }) => name)).toEqual(['shop-api-1']);
  expect(view.secrets.map(({ service, variable, evidence }) => [service, variable, evidence])).toEqual([
    ['api', 'DB_PASSWORD', 'E1'],
  ]);
});

describe('the key of the fingerprints', () => {
  const capture = captureOf();
  const { redaction } = capture.manifest;

  test('is told where the capture tells it', () => {
    const keyed = { ...capture, manifest: { ...capture.manifest, redaction: { ...redaction, key: 'k1' } } };
    expect(hostView('edge-1', keyed, RUN).fingerprintKey).toBe('k1');
    expect(hostView('edge-1', capture, RUN)).not.toHaveProperty('fingerprintKey');
  });
});

describe('what could not be read', () => {
  test.each(['engine', 'containers', 'images'] as const)('of %s is told', (kind) => {
    expect(viewOf([kind, 'one of them', { missing: 'engine.hung' }]).unread).toBe(`${kind} one of them: no answer`);
  });

  test('of anything else is no matter between hosts', () => {
    expect(viewOf(['logs', 'api', { missing: 'engine.hung' }])).not.toHaveProperty('unread');
  });

  test('is not what nobody asked for: a capture of the configuration alone has no engine and is whole', () => {
    const view = viewOf();
    expect(view).toMatchObject({ containers: [], images: [], secrets: [], waivers: [] });
    expect(view).not.toHaveProperty('engine');
    expect(view).not.toHaveProperty('unread');
  });
});

test('the waivers that the capture carries come with it', () => {
  const waiver = {
    check: 'engine-versions-differ',
    scope: {},
    reason: 'an upgrade is under way',
    owner: 'Ada',
    expires: '2026-12-31',
    place: { file: 'gates.waivers.yaml', line: 2, column: 5 },
  };
  expect(viewOf(['waivers', 'waivers', { waivers: [waiver] }]).waivers).toEqual([waiver]);
});
