import { describe, expect, test } from 'vitest';
import { HAS_PROMTOOL, promtoolAccepts } from '../testing/promtool.ts';
import { parseAlertRules } from './parse-alert-rules.ts';

const rule = (text: string) => `groups:\n- name: shop\n  rules:\n  - ${text.replaceAll('\n', '\n    ')}\n`;
const expr = (text: string) => rule(`alert: A\nexpr: '${text}'`);

const VALID: readonly (readonly [string, string])[] = [
  ['an alert', rule('alert: Down\nexpr: up == 0\nfor: 1h30m\nlabels: { severity: page }\nannotations: { summary: x }')],
  ['a recording rule', rule('record: job:up:sum\nexpr: sum by (job) (up)')],
  ['an expression over several lines', rule('alert: A\nexpr: |\n  sum(rate(a[5m]))\n    > 1')],
  ['no groups', 'groups: []\n'],
  ['a number', rule('record: limit\nexpr: 1')],
  ['keep_firing_for', rule('alert: A\nexpr: up == 0\nkeep_firing_for: 5m')],
  ['no duration', rule('alert: A\nexpr: up == 0\nfor: 0s')],
  ['vector matching', expr('a / on(job) group_left(x) b > 1')],
  ['a comparison with bool', expr('1 > bool 2')],
  ['a subquery', expr('max_over_time(deriv(a[5m])[1h:1m]) > 0')],
  ['a comment', expr('up # of everything')],
  ['label functions', expr('label_replace(up, "a", "$1", "b", "(.*)") == 0')],
  ['histogram', expr('histogram_quantile(0.99, sum by (le) (rate(a_bucket[5m]))) > 1')],
  ['absent over time', expr('absent_over_time(up{job="x"}[5m])')],
  ['sorted', expr('sort_desc(topk(3, a)) > 1')],
  ['clamped', expr('clamp_max(a, 3) > 1 unless on() b')],
  ['a quantile', expr('quantile(0.9, a) by (job) > 1')],
];

const INVALID: readonly (readonly [string, string, string])[] = [
  ['no YAML', 'groups: [', 'YAML'],
  ['an unknown key', 'group: []\n', 'the key "group" is unknown; "groups" may be meant'],
  ['a misspelt key', rule('alert: A\nexpr: up\nannotation: { a: b }'), '"annotations" may be meant'],
  ['no name of the group', 'groups:\n- rules: []\n', 'a group has no name'],
  ['a group twice', 'groups:\n- name: a\n  rules: []\n- name: a\n  rules: []\n', 'the group a is there twice'],
  ['no expression', rule('alert: A'), 'a rule has no expr'],
  ['neither alert nor record', rule('expr: up'), 'a rule has neither alert nor record'],
  ['both', rule('alert: A\nrecord: b\nexpr: up'), 'a rule has both alert and record'],
  ['a name that is none', rule('record: a-b\nexpr: up'), 'the recorded name is no name of a metric'],
  ['a record that waits', rule('record: a\nexpr: up\nfor: 5m'), 'a recording rule has no for'],
  ['a long duration', rule('alert: A\nexpr: up\nfor: 5 minutes'), 'for is no duration'],
  ['a fraction', rule('alert: A\nexpr: up\nfor: 1.5h'), 'for is no duration'],
  ['a label that is none', rule('alert: A\nexpr: up\nlabels: { a-b: c }'), '"a-b" is no name of a label'],
  ['no range', expr('rate(a) > 1'), 'rate takes a range vector'],
  ['a range too many', expr('a[5m] > 1'), 'not a range vector'],
  ['an open parenthesis', expr('sum(rate(a[5m])'), 'ends too early'],
  ['an unknown function', expr('average(a)'), 'there is no function average'],
  ['scalars compared', expr('1 > 2'), 'takes bool'],
  ['a set of scalars', expr('a and 1'), 'not scalars'],
  ['an aggregated range', expr('sum(a[5m])'), 'not a range vector'],
  ['a duration without unit', expr('rate(a[]) > 1'), 'not expected'],
];

const faultsOf = (text: string) => {
  const { faults, rules } = parseAlertRules('alerts.yml', text);
  return [...faults.map(({ message }) => message), ...rules.flatMap((one) => one.expression.fault?.message ?? [])];
};

describe('rule files', () => {
  test.each(VALID)('valid: %s', (_, text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  test.each(INVALID.filter(([, , message]) => message !== 'YAML'))('invalid: %s', (_, text, message) => {
    expect(faultsOf(text).join('\n')).toContain(message);
  });

  test('of very many expressions only the first are read, and that is said', () => {
    const one = `  - { alert: A, expr: 'a${' + a'.repeat(900)}' }\n`;
    const { faults, rules } = parseAlertRules('alerts.yml', `groups:\n- name: a\n  rules:\n${one.repeat(60)}`);
    expect(faults.map(({ message }) => message)).toEqual(['only 200000 characters of expressions are read']);
    expect(rules.filter(({ expression }) => expression.metrics.length > 0)).toHaveLength(55);
  });

  test('text that is no YAML is one fault, with its place', () => {
    expect(parseAlertRules('alerts.yml', 'groups: [')).toMatchObject({
      rules: [],
      faults: [{ at: { file: 'alerts.yml', line: 1 } }],
    });
  });

  test('a rule is kept with its place, its metrics and its texts', () => {
    const text = rule('alert: Down\nexpr: up{job="api"} == 0\nfor: 2m\nlabels: { severity: page }');
    expect(parseAlertRules('alerts.yml', text).rules).toEqual([
      {
        kind: 'alert',
        name: 'Down',
        group: 'shop',
        at: { file: 'alerts.yml', line: 4, column: 12 },
        expression: { text: 'up{job="api"} == 0', at: { file: 'alerts.yml', line: 5, column: 11 }, metrics: ['up'] },
        for: '2m',
        labels: { severity: 'page' },
        annotations: {},
      },
    ]);
  });
});

// Where promtool is installed, it must be of the same opinion.
const judged = HAS_PROMTOOL ? [...VALID.map((one) => [...one, '']), ...INVALID] : [];
for (const [name = '', text = '', fault] of judged) {
  test(`promtool agrees: ${name}`, () => {
    expect(promtoolAccepts(['rules'], text)).toBe(fault === '');
  });
}
