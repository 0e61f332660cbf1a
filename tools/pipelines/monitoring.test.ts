import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { PROMETHEUS } from '../../reports/prometheus/prometheus.ts';
import { sampleResult } from '../../reports/testing/sample-result.ts';
import { parseDashboard } from '../../src/collect/monitoring/grafana/parse-dashboard.ts';
import { parseAlertRules } from '../../src/collect/monitoring/prometheus/parse-alert-rules.ts';
import { readPromql } from '../../src/collect/monitoring/promql/read-promql.ts';
import { HAS_PROMTOOL } from '../../src/collect/monitoring/testing/promtool.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { pipelineText } from './read-pipeline.ts';

const ALERTS = 'pipelines/prometheus/gates-alerts.yml';
const DASHBOARD = 'pipelines/grafana/gates-dashboard.json';

/** The metrics that a run of gates exports. */
function exported(): ReadonlySet<string> {
  const text = PROMETHEUS.render(sampleResult(), undefined);
  return new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name));
}

describe('pipelines/prometheus/gates-alerts.yml', () => {
  test('asks only for metrics that gates exports', async () => {
    const { faults, rules } = parseAlertRules(ALERTS, await pipelineText(ALERTS));
    expect(faults).toEqual([]);
    expect(rules.length).toBeGreaterThanOrEqual(6);
    expect(rules.flatMap(({ expression }) => expression.fault ?? [])).toEqual([]);
    const metrics = rules.flatMap(({ expression }) => expression.metrics);
    expect(metrics.filter((metric) => !exported().has(metric))).toEqual([]);
  });

  test.runIf(HAS_PROMTOOL)('fires when it is to, and at no other time, for Prometheus itself', () => {
    const folder = `${PROJECT_ROOT}/pipelines/prometheus`;
    const ran = (...args: readonly string[]) => spawnSync('promtool', args, { cwd: folder, encoding: 'utf8' });
    expect(ran('check', 'rules', 'gates-alerts.yml')).toMatchObject({ status: 0 });
    const { status, stdout, stderr } = ran('test', 'rules', 'gates-alerts.test.yml');
    expect(status, `${stdout}${stderr}`).toBe(0);
  });
});

describe('pipelines/grafana/gates-dashboard.json', () => {
  test('every query is PromQL over metrics that gates exports', async () => {
    const { faults, panels, dataSources } = parseDashboard(DASHBOARD, await pipelineText(DASHBOARD));
    expect(faults).toEqual([]);
    expect(dataSources).toEqual(['${datasource}']);
    const queries = panels.map(({ queries: each }) => each.map((query) => query.replaceAll('$project', '.+')));
    expect(queries.every((each) => each.length > 0)).toBe(true);
    const read = queries.flat().map((query) => readPromql(query));
    expect(read.flatMap(({ fault }) => fault ?? [])).toEqual([]);
    const asked = new Set(read.flatMap(({ metrics }) => metrics));
    expect([...asked].filter((metric) => !exported().has(metric))).toEqual([]);
    expect([...exported()].filter((metric) => !asked.has(metric))).toEqual([]);
  });

  test('the choice of a project is read from the metrics as well', async () => {
    const [, metric = ''] = /label_values\((\w+), project\)/.exec(await pipelineText(DASHBOARD)) ?? [];
    expect(exported()).toContain(metric);
  });
});
