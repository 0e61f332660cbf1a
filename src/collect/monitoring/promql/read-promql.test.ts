import { describe, expect, test } from 'vitest';
import { readPromql } from './read-promql.ts';

describe('valid expressions', () => {
  test.each([
    ['up == 0', ['up']],
    [
      'sum by (job) (rate(http_requests_total{code=~"5.."}[5m])) / sum(rate(http_requests_total[5m])) > 0.05',
      ['http_requests_total'],
    ],
    ['histogram_quantile(0.95, sum(rate(latency_bucket[5m])) by (le)) > 1', ['latency_bucket']],
    ['max_over_time(rate(a[1m])[1h:5m]) > 1', ['a']],
    ['quantile_over_time(0.9, b[1h])', ['b']],
    ['absent(up{job="api"}) or on() vector(0)', ['up']],
    ['{__name__=~"a_total|b_total"}', ['a_total', 'b_total']],
    ['{"http.requests"}', ['http.requests']],
    ['predict_linear(node_filesystem_avail_bytes[6h], 4 * 3600) < 0', ['node_filesystem_avail_bytes']],
    ['holt_winters(c[1h], 0.5, 0.5)', ['c']],
    ['(time() - last_backup_seconds) > 86400', ['last_backup_seconds']],
    ['topk(3, a) unless count_values("version", build_info) > bool 1', ['a', 'build_info']],
    ['a offset 5m > a @ end()', ['a']],
    ['-a > -1', ['a']],
  ])('%s', (text, metrics) => {
    expect(readPromql(text)).toEqual({ metrics });
  });
});

describe('faults with their place', () => {
  test.each([
    ['', 'the expression is empty', 0],
    ['rate(a[5m]', 'the expression ends too early', 10],
    ['sum(a', 'the expression ends too early', 5],
    ['a >', 'the expression ends too early', 3],
    ['a ==== 1', '"==" is not expected here', 4],
    ['nosuch(a)', 'there is no function nosuch', 6],
    ['rate(a)', 'rate takes a range vector, as in metric[5m], not an instant vector', 5],
    ['rate()', 'rate takes a range vector, as in rate(metric[5m])', 0],
    ['a[5m] > 1', 'an operator takes a scalar or an instant vector, not a range vector', 0],
    ['sum(a[5m])', 'an aggregation takes an instant vector, not a range vector', 4],
    ['abs(a[5m])', 'abs takes no range vector', 4],
    ['1 > 2', 'a comparison of two scalars takes bool', 0],
    ['a and 1', 'and, or and unless take instant vectors, not scalars', 0],
  ])('%s', (text, message, offset) => {
    expect(readPromql(text).fault).toEqual({ message, offset });
  });
});

test.each([
  ['parentheses', '('.repeat(4000)],
  ['signs', `${'-'.repeat(3999)}1`],
  ['operators', '1+'.repeat(2000)],
  ['braces', '{'.repeat(4000)],
  ['functions', 'abs('.repeat(1000)],
  ['balanced parentheses', `${'('.repeat(1999)}a${')'.repeat(1999)}`],
  ['characters', '\u0000\uD800"`\\'.repeat(500)],
  ['length', 'a'.repeat(1_000_000)],
])('hostile text gives an answer: %s', (_, text) => {
  expect(readPromql(text).metrics).toBeInstanceOf(Array);
});
