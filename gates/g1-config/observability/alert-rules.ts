import { alertsIn } from '../../../src/derive/monitoring/monitoring-evidence.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { cutText } from '../../../src/shared/cut-text.ts';

/** Characters of an expression in the table; the rest is in the file. */
const SHOWN = 100;

export const alertRules = defineExhibit({
  meta: { id: 'alert-rules', title: 'Alerts of Prometheus' },
  needs: ['alertRuleFiles'],
  present({ alertRuleFiles }) {
    const rows = alertsIn(alertRuleFiles).map(({ rule, path, evidence }) => ({
      cells: [
        rule.name,
        rule.labels['severity'] ?? '–',
        cutText(rule.expression.text.replaceAll(/\s+/g, ' ').trim(), SHOWN),
        rule.for ?? 'at once',
        `${path}:${rule.at.line}`,
      ],
      evidence: [evidence],
    }));
    if (rows.length === 0) return { notApplicable: 'no alert rules are at hand' };
    return {
      columns: [
        { title: 'Alert' },
        { title: 'Severity' },
        { title: 'Expression', style: 'code' },
        { title: 'Fires after' },
        { title: 'Written in', style: 'code' },
      ],
      rows,
    };
  },
});
