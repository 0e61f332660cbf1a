import { describe, expect, test } from 'vitest';
import { HAS_PROMTOOL, promtoolAccepts } from '../testing/promtool.ts';
import { parsePrometheus } from './parse-prometheus.ts';

const job = (text: string) => `scrape_configs:\n- job_name: api\n  ${text.replaceAll('\n', '\n  ')}\n`;

const VALID: readonly (readonly [string, string])[] = [
  ['static targets', job('static_configs:\n- targets: ["api:3000", "10.0.0.1:9100"]\n  labels: { env: prod }')],
  ['settings for all', 'global:\n  scrape_interval: 15s\n  scrape_timeout: 10s\n  external_labels: { a: b }\n'],
  ['names that are asked', job('dns_sd_configs:\n- names: [api]\n  type: A\n  port: 3000')],
  [
    'a prober',
    job(
      'params: { module: [http_2xx] }\nstatic_configs: [{ targets: ["https://example.org/x"] }]\nrelabel_configs:\n- { target_label: __address__, replacement: "blackbox:9115" }',
    ),
  ],
  ['credentials', job('basic_auth: { username: u, password: p }\nscheme: https\nmetrics_path: /m')],
  ['an Alertmanager', 'alerting:\n  alertmanagers:\n  - static_configs: [{ targets: ["alertmanager:9093"] }]\n'],
];

const INVALID: readonly (readonly [string, string, string])[] = [
  ['a misspelt key', 'scrape_config: []\n', '"scrape_configs" may be meant'],
  ['a misspelt key of a job', job('static_config: []'), '"static_configs" may be meant'],
  ['no job_name', 'scrape_configs:\n- static_configs: []\n', 'a scrape job has no job_name'],
  ['a job twice', 'scrape_configs:\n- job_name: a\n- job_name: a\n', 'the job_name a is used twice'],
  ['no duration', job('scrape_interval: 15 seconds'), 'scrape_interval is no duration'],
  ['a URL as target', job('static_configs: [{ targets: ["http://api:3000"] }]'), 'a target is host:port'],
  ['targets that are no list', job('static_configs: [{ targets: "api:3000" }]'), 'targets is not a list'],
  ['a long timeout', 'global: { scrape_interval: 5s, scrape_timeout: 10s }\n', 'scrape_timeout is longer'],
  ['a list of nothing known', 'rule_files: alerts.yml\n', 'rule_files is not a list'],
  ['a list at the top', '- job_name: a\n', 'the top level is not a mapping'],
];

describe('Prometheus configurations', () => {
  test.each(VALID)('valid: %s', (_, text) => {
    expect(parsePrometheus('prometheus.yml', text).faults).toEqual([]);
  });

  test.each(INVALID)('invalid: %s', (_, text, message) => {
    const { faults } = parsePrometheus('prometheus.yml', text);
    expect(faults.map((fault) => fault.message).join('\n')).toContain(message);
  });

  const hostsOf = (text: string) =>
    parsePrometheus('prometheus.yml', text).jobs.flatMap(({ targets }) =>
      targets.map(({ host, port }) => [host, port]),
    );

  test('targets are addresses, the default port is that of the scheme', () => {
    expect(hostsOf(job('scheme: https\nstatic_configs: [{ targets: ["API", "api:3000"] }]'))).toEqual([
      ['api', 443],
      ['api', 3000],
    ]);
  });

  test('where a rule writes the address, it is the target', () => {
    expect(VALID.flatMap(([name, text]) => (name === 'a prober' ? hostsOf(text) : []))).toEqual([['blackbox', 9115]]);
  });

  test('names that are asked are targets, other discovery is named', () => {
    const text = job('dns_sd_configs: [{ names: [api], type: A, port: 3000 }]\ndocker_sd_configs: [{ host: x }]');
    expect(hostsOf(text)).toEqual([['api', 3000]]);
    expect(parsePrometheus('prometheus.yml', text).jobs[0]?.discovery).toEqual(['docker_sd_configs']);
  });

  test('credentials are not kept', () => {
    const [, text = ''] = VALID.find(([name]) => name === 'credentials') ?? [];
    const kept = JSON.stringify(parsePrometheus('prometheus.yml', text.replace('password: p', 'password: hunter2')));
    expect(kept).not.toContain('hunter2');
  });
});

// Where promtool is installed, it must be of the same opinion.
const judged = HAS_PROMTOOL ? [...VALID.map((one) => [...one, '']), ...INVALID] : [];
for (const [name = '', text = '', fault] of judged) {
  test(`promtool agrees: ${name}`, () => {
    expect(promtoolAccepts(['config', '--syntax-only'], text)).toBe(fault === '');
  });
}
