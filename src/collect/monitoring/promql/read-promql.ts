import { parser } from '@prometheus-io/lezer-promql';
import type { PromqlExpression } from '../../../model/evidence/alert-rule-file.ts';
import { metricsOf } from './metrics.ts';
import { typeFault } from './value-type.ts';

type Read = Pick<PromqlExpression, 'fault' | 'metrics'>;

/** Far above what anyone writes; below what the parser could run out of stack or take long with. */
const LONGEST = 4000;
const DEEPEST = 100;

/**
 * Reads a PromQL expression by the grammar of Prometheus, then by its types: whether it is valid, and which metrics it
 * names.
 *
 * https://prometheus.io/docs/prometheus/latest/querying/basics/
 */
export function readPromql(source: string): Read {
  if (source.length > LONGEST) {
    return { fault: { message: `the expression is longer than ${LONGEST} characters`, offset: LONGEST }, metrics: [] };
  }
  const tooDeep = deepPlace(source);
  if (tooDeep !== undefined) {
    return { fault: { message: `it is nested deeper than ${DEEPEST} levels`, offset: tooDeep }, metrics: [] };
  }
  const text = withToday(source);
  const tree = parser.parse(text);
  const metrics = metricsOf(tree, text);
  const fault = syntaxFault(tree, text) ?? typeFault(tree.topNode, text);
  return { ...(fault && { fault }), metrics };
}

/** The bracket that opens too many levels; those within strings count as well, which hits nothing that is real. */
function deepPlace(text: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[()[\]{}]/g)) {
    depth += /[([{]/.test(bracket) ? 1 : -1;
    if (depth > DEEPEST) return index;
  }
  return undefined;
}

/** Prometheus 3 renamed this function; both names are valid in some release, and the grammar has the new one alone. */
function withToday(text: string): string {
  return text.replaceAll(/\bholt_winters(?=\s*\()/g, 'deriv'.padEnd('holt_winters'.length));
}

function syntaxFault(tree: ReturnType<typeof parser.parse>, text: string): Read['fault'] {
  for (const cursor = tree.cursor(); ; ) {
    if (cursor.type.isError) return { message: syntaxMessage(text, cursor.from), offset: cursor.from };
    if (!cursor.next()) return undefined;
  }
}

function syntaxMessage(text: string, offset: number): string {
  if (text.trim() === '') return 'the expression is empty';
  const call = /([A-Za-z_]\w*)\s*\($/.exec(text.slice(0, offset)) ?? /([A-Za-z_]\w*)\s*$/.exec(text.slice(0, offset));
  if (call && /^\s*\(?/.exec(text.slice(offset))?.[0].includes('(')) return `there is no function ${call[1]}`;
  const rest = text.slice(offset).trimStart();
  return rest === ''
    ? 'the expression ends too early'
    : `"${rest.slice(0, 12).split(/\s/, 1)[0]}" is not expected here`;
}
