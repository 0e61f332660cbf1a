const FIRST_ARGUMENT = new Set([
  'absent_over_time',
  'changes',
  'delta',
  'deriv',
  'double_exponential_smoothing',
  'idelta',
  'increase',
  'irate',
  'predict_linear',
  'rate',
  'resets',
]);

/**
 * Which argument of a function is a range vector, counted from 0; undefined for functions that take none.
 *
 * https://prometheus.io/docs/prometheus/latest/querying/functions/
 */
export function rangePosition(name: string): number | undefined {
  if (name === 'quantile_over_time') return 1;
  return FIRST_ARGUMENT.has(name) || name.endsWith('_over_time') ? 0 : undefined;
}
