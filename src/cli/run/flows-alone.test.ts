import { describe, expect, test } from 'vitest';
import { folderWith } from '../../../tools/testing/temporary-folder.ts';
import { Redactor } from '../../capture/redact/redactor.ts';
import { fakeEngine } from '../../collect/engine/testing/fake-engine.ts';
import { PROJECT_NAME, systemOf } from '../../collect/engine/testing/replies-of-system.ts';
import { SettingsFile } from '../../model/settings.ts';
import { collect } from './collect.ts';

// What `gates run g3` and `gates flows run` ask of an engine: as much as flows need to find their way, and no more.

const FLOW = `version: 1
suite: shop
flows:
  - id: web.up
    title: It runs
    priority: P1
    covers: [web.up]
    effects: read
    requires: [web]
    steps: [{ id: up, waitUntil: { service: web }, expect: { state: running } }]
contracts: { web.up: { title: It runs } }
`;
const STEP = '{ id: up, http: { target: web, path: / }, expect: { status: 200 } }';
const COMPOSE = 'services: { web: { image: none } }\n';

/** What the engine was asked, by the last words of the paths, and the kinds of what was kept. */
async function asked(files: Readonly<Record<string, string>>, given: object = {}) {
  const folder = await folderWith({ 'compose.yaml': COMPOSE, ...files });
  const engine = await fakeEngine(systemOf(1));
  const settings = SettingsFile.parse(given);
  const { failOn, severity } = settings;
  const request = {
    gates: ['g3'] as const,
    gatesNamed: true,
    target: { files: [], project: PROJECT_NAME, profiles: [], envFiles: [], projectDirectory: folder },
    settings,
    engine: { host: engine.endpoint.url },
    command: ['gates', 'run', 'g3'],
    takenAt: new Date(),
    quiet: true,
    functional: {
      asked: {},
      judging: { failOn, severity, keepGoing: false },
      redactor: new Redactor(),
      journals: `${folder}/journals`,
    },
  };
  const { signal } = new AbortController();
  const intake = await collect(request, { signal, interruptedBy: () => undefined, release: () => undefined });
  return {
    calls: [...new Set(engine.requests.map((each) => /[^/]*$/.exec(each.replace(/\?.*/, ''))?.[0] ?? ''))].toSorted(),
    kinds: intake.pieces.filter((piece) => 'value' in piece).map(({ kind }) => kind),
  };
}

test('where there are no flows, nothing is asked', async () => {
  const { calls, kinds } = await asked({});
  expect(calls).toEqual([]);
  expect(kinds).not.toContain('flowSuite');
});

test('flows that go to addresses only ask no engine either', async () => {
  const flow = FLOW.replace('requires: [web]', '').replace(/steps: .*/, `steps: [${STEP}]`);
  const targets = 'targets: { web: { url: "http://127.0.0.1:1", protocol: http } }\n';
  const { calls, kinds } = await asked({ 'flows/web.flow.yaml': flow + targets });
  expect(calls).toEqual([]);
  expect(kinds).toContain('flowRuns');
});

describe('of containers it is asked how they were started, not what they do', () => {
  const WAYS = ['_ping', 'info', 'json', 'version'];

  test('for flows that speak of services', async () => {
    const { calls, kinds } = await asked({ 'flows/web.flow.yaml': FLOW });
    expect(calls).toEqual(WAYS);
    expect(kinds).toEqual(expect.arrayContaining(['engine', 'population', 'containers', 'flowSuite', 'flowRuns']));
    expect(kinds).not.toContain('logs');
  });

  test('for results of suites, which may be older than the containers', async () => {
    const suites = [{ name: 'unit', file: 'results.tap', format: 'tap' }];
    const { calls, kinds } = await asked({ 'results.tap': '1..1\nok 1 - a\n' }, { suites });
    expect(calls).toEqual(WAYS);
    expect(kinds).toEqual(expect.arrayContaining(['containers', 'importedSuites']));
  });
});
