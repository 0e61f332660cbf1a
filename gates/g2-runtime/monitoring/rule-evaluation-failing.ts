import { defineCheck, judge } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';

export const ruleEvaluationFailing = defineCheck({
  meta: {
    id: 'rule-evaluation-failing',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Prometheus can evaluate every rule that it has loaded',
    failureTitle: 'Prometheus fails to evaluate rules that it has loaded',
    why: 'An alert whose rule fails never fires, and what it recorded for others stops.',
    fix: 'Correct the expression; the error says what is wrong with the series that it meets.',
    impact: 'alerts that never fire',
    effort: 'small',
    references: [prometheusDocs('prometheus/latest/configuration/recording_rules', 'Rules')],
  },
  needs: ['prometheusServers'],
  evaluate({ prometheusServers }) {
    const groups = prometheusServers.flatMap(({ ruleGroups, ...server }) =>
      ruleGroups.map((group) => ({ ...server, group })),
    );
    const findings = groups.flatMap(({ service, container, group, evidence }) =>
      group.failing.map(({ name, lastError }) => ({
        subject: { service, container },
        message: `rule ${name} of group ${group.name} fails`,
        observed: lastError || 'no error was told',
        expected: 'a rule that can be evaluated',
        evidence: [evidence] as const,
      })),
    );
    return judge(groups, findings, 'no Prometheus server that was read has loaded rules');
  },
});
