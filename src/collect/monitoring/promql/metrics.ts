import type { parser } from '@prometheus-io/lezer-promql';

const METRIC_NAME_LABEL = /^__name__\s*=~?\s*(["'`])(.*)\1$/s;

/** The names of the metrics in an expression, sorted and once each; by label `__name__` as well. */
export function metricsOf(tree: ReturnType<typeof parser.parse>, text: string): string[] {
  const names = new Set<string>();
  for (const cursor = tree.cursor(); ; ) {
    const { from, to } = cursor;
    if (cursor.name === 'Identifier') names.add(text.slice(from, to));
    if (cursor.name === 'QuotedLabelName') names.add(text.slice(from + 1, to - 1));
    const named = cursor.name === 'UnquotedLabelMatcher' ? METRIC_NAME_LABEL.exec(text.slice(from, to)) : null;
    for (const name of named?.[2]?.split('|') ?? []) names.add(name.trim());
    if (!cursor.next()) return [...names].filter((name) => name !== '').toSorted();
  }
}
