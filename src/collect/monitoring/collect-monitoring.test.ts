import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aMount } from '../../../gates/testing/compose.ts';
import { aProject, aService } from '../../../gates/testing/declared.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { collectMonitoring } from './collect-monitoring.ts';

let outside: string;
let folder: string;

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'gates-monitoring-'));
  folder = join(outside, 'shop');
  await mkdir(folder);
});
afterEach(() => rm(outside, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

const bind = (source: string, target: string) => aMount(target, { type: 'bind', source });
const prometheus = (mounts: ReturnType<typeof aMount>[], command?: string[]) =>
  aService('metrics', { image: 'prom/prometheus:v3.5.0', mounts, ...(command && { command }) });

/** Kind, subject, and the value or the code of what is missing. */
async function collect(...services: ReturnType<typeof aService>[]) {
  const intake = new CaptureIntake(new AbortController().signal);
  await collectMonitoring(intake, folder, aProject({ services }));
  return intake.pieces.map((piece) => ({
    kind: piece.kind,
    subject: piece.subject,
    ...('value' in piece ? { value: piece.value } : { missing: piece.missing.code }),
  }));
}

const CONFIGURATION = 'rule_files: [alerts.yml]\nscrape_configs: [{ job_name: a }]\n';
const RULES = 'groups: [{ name: a, rules: [{ alert: Down, expr: up == 0 }] }]\n';

describe('what Prometheus reads', () => {
  test('its configuration and its rules, through the mount of a folder', async () => {
    await write({ 'conf/prometheus.yml': CONFIGURATION, 'conf/alerts.yml': RULES });
    expect(await collect(prometheus([bind('./conf', '/etc/prometheus')]))).toMatchObject([
      {
        subject: 'conf/prometheus.yml',
        value: {
          readers: [{ service: 'metrics', path: '/etc/prometheus/prometheus.yml' }],
          ruleFiles: [{ pattern: 'alerts.yml', state: 'found', files: ['conf/alerts.yml'] }],
        },
      },
      { kind: 'alertRuleFiles', subject: 'conf/alerts.yml', value: { loadedBy: ['conf/prometheus.yml'] } },
    ]);
  });

  test('the file that its command names, whatever it is called', async () => {
    await write({ 'a/own.yml': CONFIGURATION });
    const service = prometheus([bind('./a/own.yml', '/own.yml')], ['--config.file=/own.yml', '--log.level=info']);
    expect(await collect(service)).toMatchObject([{ subject: 'a/own.yml', value: { jobs: [{ name: 'a' }] } }]);
  });

  test('the file that an image of another maker looks for elsewhere', async () => {
    await write({ 'own.yml': CONFIGURATION });
    const service = prometheus([bind('./own.yml', '/opt/bitnami/prometheus/conf/prometheus.yml')]);
    expect(await collect(service)).toMatchObject([{ subject: 'own.yml', value: { jobs: [{ name: 'a' }] } }]);
  });

  test.each([
    ['rules beside it that are not mounted', ['./p.yml:prometheus.yml'], 'not-mounted'],
    ['a mounted folder without them', ['./p.yml:prometheus.yml', './empty:rules'], 'absent'],
    ['a folder that has them', ['./p.yml:prometheus.yml', './more:rules'], 'found'],
    ['a single file at the place', ['./p.yml:prometheus.yml', './more/x.yml:rules/x.yml'], 'found'],
    ['a folder outside of the project', ['./p.yml:prometheus.yml', '../other:rules'], 'unknown'],
  ])('%s', async (_, mounts, state) => {
    await write({ 'p.yml': 'rule_files: ["rules/*.yml"]\n', 'more/x.yml': RULES, 'empty/README': '' });
    const parts = mounts.map((text) => text.split(':'));
    const mounted = parts.map(([source = '', target = '']) => bind(source, `/etc/prometheus/${target}`));
    const pieces = await collect(prometheus(mounted));
    expect(pieces[0]).toMatchObject({ subject: 'p.yml', value: { ruleFiles: [{ state }] } });
  });

  test('rules in a volume cannot be told', async () => {
    await write({ 'prometheus.yml': 'rule_files: [/rules/a.yml]\n' });
    const mounts = [bind('./prometheus.yml', '/etc/prometheus/prometheus.yml'), aMount('/rules')];
    expect(await collect(prometheus(mounts))).toMatchObject([{ value: { ruleFiles: [{ state: 'unknown' }] } }]);
  });
});

describe('usual names', () => {
  test('are found beside the Compose files and in the usual folders', async () => {
    await write({
      'prometheus.yml': 'scrape_configs: []\n',
      'monitoring/alertmanager.yml': 'route: { receiver: a }\nreceivers: [{ name: a }]\n',
      'monitoring/rules/shop.yml': RULES,
      'config/grafana/provisioning/datasources/all.yaml': 'datasources: [{ name: P, type: prometheus }]\n',
      'config/grafana/dashboards/shop.json': '{ "title": "Shop", "panels": [] }',
    });
    expect((await collect()).map(({ kind, subject }) => [kind, subject])).toEqual([
      ['prometheusConfigurations', 'prometheus.yml'],
      ['alertRuleFiles', 'monitoring/rules/shop.yml'],
      ['alertmanagerConfigurations', 'monitoring/alertmanager.yml'],
      ['grafanaProvisioning', 'config/grafana/provisioning/datasources/all.yaml'],
      ['grafanaDashboards', 'config/grafana/dashboards/shop.json'],
    ]);
  });

  test('of other tools are passed over', async () => {
    await write({
      'rules/lint.yml': 'indent: 2\n',
      'alerts.yml': 'colour: red\n',
      'dashboards/x.json': '{ "a": 1 }',
      'src/prometheus.yml': 'scrape_configs: []\n',
    });
    expect(await collect()).toEqual([]);
  });
});

describe('Grafana', () => {
  test('its data folder is searched without its plugins', async () => {
    await write({
      'data/plugins/x/dashboards/a.json': '{ "panels": [] }',
      'data/dashboards/b.json': '{ "title": "B", "panels": [{ "datasource": "P" }] }',
    });
    const service = aService('g', { image: 'grafana/grafana:12', mounts: [bind('./data', '/var/lib/grafana')] });
    expect(await collect(service)).toMatchObject([
      {
        subject: 'data/dashboards/b.json',
        value: { readers: [{ service: 'g', path: '/var/lib/grafana/dashboards/b.json' }], dataSources: ['P'] },
      },
    ]);
  });
});

describe('what must not be read is missing with its reason', () => {
  test('a link that leads outside', async () => {
    await writeFile(join(outside, 'secret'), 'hunter2\n');
    await symlink('../secret', join(folder, 'prometheus.yml'));
    expect(await collect()).toEqual([
      { kind: 'prometheusConfigurations', subject: 'prometheus.yml', missing: 'file.outside-project' },
    ]);
  });

  test('a mount of a file outside', async () => {
    await writeFile(join(outside, 'prometheus.yml'), 'hunter2\n');
    const service = prometheus([bind('../prometheus.yml', '/etc/prometheus/prometheus.yml')]);
    expect(await collect(service)).toMatchObject([{ missing: 'file.outside-project' }]);
  });

  test('a very large file', async () => {
    await write({ 'prometheus.yml': `global:\n${'#'.repeat(1024 * 1024 + 1)}` });
    expect(await collect()).toMatchObject([{ missing: 'file.too-large' }]);
  });
});

test('a folder of very many files is not searched, and that is said of every kind', async () => {
  await mkdir(join(folder, 'rules'));
  const names = Array.from({ length: 5001 }, (_, index) => join(folder, 'rules', `${index}.txt`));
  for (const name of names) writeFileSync(name, '');
  const pieces = await collect();
  expect(pieces).toHaveLength(5);
  for (const piece of pieces) expect(piece).toMatchObject({ subject: '*', missing: 'file.too-many' });
});

test.each([
  ['prometheus.yml', 'scrape_configs: [{ static_configs: { targets: { a: [b] } } }, 7, null, [[[]]]]\nrule_files: {}'],
  ['prometheus.yml', `rule_files: ["${'*a'.repeat(500)}b.yml", "[", "/../../../etc/passwd", ""]`],
  ['alerts.yml', 'groups: [{ rules: [1, { alert: [], expr: {}, labels: 3 }] }]'],
  ['alerts.yml', `groups: ${'['.repeat(10_000)}`],
  ['alerts.yml', 'groups:\n - &a { name: x, rules: [*a, *b] }'],
  ['alertmanager.yml', 'route: { routes: [{ routes: 7 }, null] }\nreceivers: { name: a }'],
  ['grafana/dashboards/a.json', '{ "panels": [null, 7, { "targets": [null], "datasource": [] }], "rows": "x" }'],
  ['grafana/dashboards/a.json', `{ "panels": ${'['.repeat(100_000)}`],
  ['grafana/provisioning/datasources/a.yml', 'datasources: [null, { name: { a: b }, url: [] }]\nproviders: 7'],
])('hostile text is read without harm: %s', async (name, text) => {
  await write({ [name]: text });
  const pieces = await collect();
  expect(pieces.map(({ subject }) => subject)).toEqual([name]);
  expect(pieces.filter((piece) => 'missing' in piece)).toEqual([]);
});
