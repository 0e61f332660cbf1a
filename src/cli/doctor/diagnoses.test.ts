import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../tools/project-root.ts';
import { loadCapture } from '../../capture/store.ts';
import type { EngineEndpoint } from '../../collect/engine/endpoint.ts';
import { consult, type EvidenceIndex, indexEvidence } from '../../evaluate/evidence-index.ts';
import type { Capture } from '../../model/capture.ts';
import { composePlugin, composeProject } from './compose-diagnosis.ts';
import { credentialsDiagnoses, STORES } from './credentials-diagnosis.ts';
import { engineDiagnoses } from './engine-diagnosis.ts';
import { reachDiagnoses } from './reach-diagnosis.ts';

const ENDPOINT: EngineEndpoint = {
  url: 'unix:///var/run/docker.sock',
  from: 'current context "default"',
  hostName: '127.0.0.1',
};
const capture = await loadCapture(`${PROJECT_ROOT}/fixtures/captures/ultra-agent-os`);
const engine = (evidence: EvidenceIndex, ledger: Capture['manifest']['ledger'] = []) =>
  engineDiagnoses(ENDPOINT, consult(evidence, ['engine', 'population', 'containers']), ledger);
const stateOf = (all: ReturnType<typeof engine>, about: string) => all.find((one) => one.about === about);

/** The capture as it would be had the pieces of some kinds failed, or had values been others. */
function different(change: {
  readonly lost?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, (value: object) => object>>;
}): EvidenceIndex {
  const kindOf = new Map(capture.manifest.pieces.map(({ id, kind }) => [id, kind]));
  const pieces = capture.manifest.pieces.map((piece) => {
    const code = change.lost?.[piece.kind];
    return code === undefined ? piece : { ...piece, missing: { code, message: `lost: ${code}` } };
  });
  const values = new Map(
    [...capture.values].map(([id, value]) => [id, change.values?.[kindOf.get(id) ?? '']?.(value as object) ?? value]),
  );
  return indexEvidence({ manifest: { ...capture.manifest, pieces }, values });
}

describe('the engine', () => {
  test('that answers: which one and why it, its versions, its clock, and what runs on it', () => {
    const all = engine(indexEvidence(capture), capture.manifest.ledger);
    expect(all.map(({ state, about }) => `${state} ${about}`)).toEqual([
      'ok engine',
      'ok engine access',
      'ok API version',
      'ok permissions',
      'ok clock',
      'ok project',
    ]);
    expect(all[0]?.message).toBe('unix:///var/run/docker.sock, chosen by current context "default"');
    expect(stateOf(all, 'project')?.message).toMatch(/: 6 containers, 6 running$/);
  });

  test.each([
    ['engine.permission', 'usermod -aG docker'],
    ['engine.unreachable', 'systemctl start docker'],
    ['engine.hung', 'systemctl restart docker'],
    ['engine.tls', 'DOCKER_CERT_PATH'],
    ['api.version', '20.10'],
  ])('that is lost by %s: what exactly to do', (code, fix) => {
    const [, access, ...others] = engine(different({ lost: { engine: code } }));
    expect(access).toMatchObject({ state: 'fail', message: `lost: ${code} [${code}]` });
    expect(access?.fix).toContain(fix);
    expect(others).toEqual([]);
  });

  test('whose proxy refuses calls: each kind of call once', () => {
    const call = { collector: 'engine/1', startedAt: '', durationMs: 1, bytes: 0, outcome: 'blocked.by.proxy' };
    const ids = ['a'.repeat(64), 'b'.repeat(64)];
    const ledger = ids.map((id) => ({ ...call, action: `GET /containers/${id}/top?ps_args=-eo` }));
    expect(stateOf(engine(indexEvidence(capture), ledger), 'permissions')).toMatchObject({
      state: 'warn',
      fix: 'Let it pass GET /containers/*/top.',
    });
  });

  test('whose clock is off', () => {
    const clock = { skewMs: -90_000, uncertaintyMs: 510 };
    const skewed = different({ values: { engine: (value) => ({ ...value, clock }) } });
    expect(stateOf(engine(skewed), 'clock')).toMatchObject({
      state: 'warn',
      message: expect.stringContaining('behind'),
    });
  });

  test('on which the project is not', () => {
    const empty = different({ lost: { population: 'project.empty', containers: 'project.empty' } });
    expect(stateOf(engine(empty), 'project')).toMatchObject({ state: 'fail', message: 'lost: project.empty' });
  });
});

describe('what is asked', () => {
  const reached = (evidence: EvidenceIndex) => reachDiagnoses(consult(evidence, ['portProbes', 'httpExchanges']));

  test('every service whose ports answer is reached', () => {
    const all = reached(indexEvidence(capture));
    expect(all.length).toBeGreaterThan(3);
    expect(all.filter(({ state }) => state !== 'ok')).toEqual([]);
  });

  test('a port where nobody listens is told with its address, and whose log to read', () => {
    const outcome = { kind: 'failure', code: 'refused', message: 'connection refused' };
    const closed = different({
      values: { httpExchanges: (value) => ({ ...value, outcome }), portProbes: (value) => ({ ...value, outcome }) },
    });
    const api = reached(closed).find(({ about }) => about === 'probe api');
    expect(api).toMatchObject({ state: 'warn', message: 'not reached: 127.0.0.1:3000 (refused)' });
    expect(api?.fix).toContain('docker compose logs api');
  });

  test('stores: where the password was found, never the password', () => {
    const all = credentialsDiagnoses(consult(indexEvidence(capture), STORES));
    expect(all.length).toBeGreaterThan(0);
    expect(all.map(({ message }) => message).join()).not.toMatch(/redacted|change/);
  });
});

describe('Docker Compose', () => {
  test('that is not installed is no failure, and what follows is said', () => {
    expect(composePlugin('none')).toMatchObject({
      state: 'warn',
      fix: expect.stringContaining('docker-compose-plugin'),
    });
    expect(composePlugin({ program: ['docker', 'compose'], version: '2.40.3' }).state).toBe('ok');
  });

  test('files: what was found, the first error of them, or that there are none', () => {
    const { composeProject: sound } = consult(indexEvidence(capture), ['composeProject']);
    expect(composeProject(sound)).toMatchObject({ state: 'ok', message: expect.stringContaining('6 services in') });
    const at = { file: 'compose.yaml', line: 3, column: 1 };
    const diagnostics = [{ level: 'error', code: 'unknown-key', message: 'unknown key "imge"', at }];
    const broken = different({ values: { composeProject: (value) => ({ ...value, diagnostics }) } });
    expect(composeProject(consult(broken, ['composeProject']).composeProject)).toMatchObject({
      state: 'fail',
      message: expect.stringContaining('compose.yaml:3: unknown key "imge"'),
    });
    expect(composeProject({ pieces: [], missing: [] }).state).toBe('warn');
  });
});
