import { childOf, entriesOf, itemsOf, type Tree, textOf } from '../../../compose/tree.ts';
import type { AlertRule, AlertRuleFile } from '../../../model/evidence/alert-rule-file.ts';
import { readPromql } from '../promql/read-promql.ts';
import { readYaml } from '../read-yaml.ts';
import { type ReportFault, reportMisspelt, reportNoDuration, reportNoList } from '../report-fault.ts';

export type ParsedRules = Pick<AlertRuleFile, 'faults' | 'rules'>;

const GROUP_KEYS = ['name', 'interval', 'limit', 'query_offset', 'labels', 'rules', 'partial_response_strategy'];
const RULE_KEYS = ['alert', 'record', 'expr', 'for', 'keep_firing_for', 'labels', 'annotations'];
/** Characters of expressions that are read of one file; the grammar takes long over text that was made to be hard. */
const MOST_EXPRESSIONS = 200_000;

const METRIC_NAME = /^[A-Za-z_:][\w:]*$/;
const LABEL_NAME = /^[A-Za-z_]\w*$/;

/**
 * Reads a rule file the way `promtool check rules` does.
 *
 * @param file the name of the file in positions
 */
export function parseAlertRules(file: string, text: string): ParsedRules {
  const { tree, faults, start } = readYaml(file, text);
  const report: ReportFault = (at, message) => faults.push({ message, at });
  if (tree && tree.type !== 'mapping') report(start, 'the top level is not a mapping');
  reportMisspelt(tree, ['groups'], report);
  const groups = childOf(tree, 'groups');
  reportNoList(groups, 'groups', report);
  const names = new Set<string>();
  const rules = itemsOf(groups).flatMap((group) => rulesOf(group, names, report));
  return { faults, rules: withExpressions(rules, report) };
}

function rulesOf(group: Tree, names: Set<string>, report: ReportFault): AlertRule[] {
  const name = textOf(childOf(group, 'name')) ?? '';
  if (name === '') report(group.at, 'a group has no name');
  else if (names.has(name)) report(childOf(group, 'name')?.at ?? group.at, `the group ${name} is there twice`);
  names.add(name);
  reportMisspelt(group, GROUP_KEYS, report);
  reportNoDuration(childOf(group, 'interval'), 'interval', report);
  reportNoList(childOf(group, 'rules'), 'rules', report);
  return itemsOf(childOf(group, 'rules')).map((rule) => ruleOf(rule, name, report));
}

function ruleOf(rule: Tree, group: string, report: ReportFault): AlertRule {
  const alert = textOf(childOf(rule, 'alert'));
  const record = textOf(childOf(rule, 'record'));
  const at = childOf(rule, alert === undefined ? 'record' : 'alert')?.at ?? rule.at;
  const expression = childOf(rule, 'expr');
  const text = textOf(expression) ?? '';
  const forText = textOf(childOf(rule, 'for'));
  reportName(at, alert, record, report);
  if (record !== undefined) reportNotForRecords(rule, report);
  if (text === '') report(at, 'a rule has no expr');
  reportMisspelt(rule, RULE_KEYS, report);
  for (const key of ['for', 'keep_firing_for']) reportNoDuration(childOf(rule, key), key, report);
  reportLabels(childOf(rule, 'labels'), report);
  return {
    kind: alert === undefined ? 'record' : 'alert',
    name: alert ?? record ?? '',
    group,
    at,
    expression: { text, at: expression?.at ?? at, metrics: [] },
    ...(forText !== undefined && { for: forText }),
    labels: textsByName(childOf(rule, 'labels')),
    annotations: textsByName(childOf(rule, 'annotations')),
  };
}

/** Reads the expressions, up to a bound for the whole file. */
function withExpressions(rules: readonly AlertRule[], report: ReportFault): AlertRule[] {
  let read = 0;
  return rules.map((rule) => {
    const { text, at } = rule.expression;
    const isBeyond = read > MOST_EXPRESSIONS;
    read += text.length;
    if (!isBeyond && read > MOST_EXPRESSIONS) report(at, `only ${MOST_EXPRESSIONS} characters of expressions are read`);
    const isRead = text !== '' && read <= MOST_EXPRESSIONS;
    return isRead ? { ...rule, expression: { ...rule.expression, ...readPromql(text) } } : rule;
  });
}

function reportName(at: Tree['at'], alert: string | undefined, record: string | undefined, report: ReportFault): void {
  if (alert === undefined && record === undefined) report(at, 'a rule has neither alert nor record');
  if (alert !== undefined && record !== undefined) report(at, 'a rule has both alert and record');
  if (record !== undefined && !METRIC_NAME.test(record)) report(at, 'the recorded name is no name of a metric');
}

function reportNotForRecords(rule: Tree, report: ReportFault): void {
  for (const key of ['for', 'keep_firing_for', 'annotations']) {
    const value = childOf(rule, key);
    if (value) report(value.at, `a recording rule has no ${key}`);
  }
}

function reportLabels(labels: Tree | undefined, report: ReportFault): void {
  for (const [name, { keyAt }] of entriesOf(labels)) {
    if (!LABEL_NAME.test(name) || name === '__name__') report(keyAt, `"${name}" is no name of a label`);
  }
}

function textsByName(tree: Tree | undefined): Record<string, string> {
  return Object.fromEntries(entriesOf(tree).map(([name, { value }]) => [name, textOf(value) ?? '']));
}
