import { typeFaults, unknownFaults } from '../../../src/derive/health/exposition-faults.ts';
import { metricsAnswers } from '../../../src/derive/health/metrics-answer.ts';
import { requestPath } from '../../../src/derive/health/request-path.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

const SHOWN = 3;

export const metricsTypeMissing = defineCheck({
  meta: {
    id: 'metrics-type-missing',
    priority: 'P3',
    title: 'Every metric states its type before its samples',
    failureTitle: 'Metrics do not state their type before their samples',
    why: 'Without a type nobody can tell a counter from a gauge, and dashboards and rules treat them alike.',
    fix: 'Write a line `# TYPE name counter` before the samples of each metric, as the client libraries do.',
    impact: 'metrics misread',
    effort: 'small',
    references: [prometheusDocs('instrumenting/exposition_formats', 'Exposition formats')],
  },
  needs: ['httpExchanges'],
  evaluate({ httpExchanges }) {
    const asked = metricsAnswers(httpExchanges);
    const answers = asked.flatMap(({ outcome, ...answer }) =>
      outcome.exposition && outcome.exposition.samples > 0 ? [{ ...answer, exposition: outcome.exposition }] : [],
    );
    const findings = answers.flatMap(({ service, container, url, exposition, evidence }) => {
      const { first, count } = typeFaults(exposition);
      if (count === 0) return [];
      const shown = first.slice(0, SHOWN).map(({ line, message }) => `line ${line}: ${message}`);
      return {
        subject: { ...containerSubject({ service, name: container }), url },
        message: `GET ${requestPath(url)} holds metrics without a type before them`,
        observed: `${countText(count, 'place')}: ${shown.join('; ')}`,
        expected: 'a line # TYPE before the samples of each metric',
        evidence: [evidence] as const,
      };
    });
    return judge(answers, findings, 'no metrics endpoint answered with metrics', unknownFaults(asked));
  },
});
