import { formatFaults, unknownFaults } from '../../../src/derive/health/exposition-faults.ts';
import type { Answered } from '../../../src/derive/health/http-answer.ts';
import { metricsAnswers } from '../../../src/derive/health/metrics-answer.ts';
import { requestPath } from '../../../src/derive/health/request-path.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

export const metricsInvalid = defineCheck({
  meta: {
    id: 'metrics-invalid',
    priority: 'P2',
    title: 'Every metrics endpoint answers in the exposition format',
    failureTitle: 'Metrics endpoints answer with what is no valid exposition',
    why: 'Prometheus refuses the whole scrape for one line that it cannot read, so that all metrics are lost.',
    fix: 'Let a client library of Prometheus write the answer, with the type `text/plain; version=0.0.4`.',
    impact: 'metrics lost',
    effort: 'small',
    references: [prometheusDocs('instrumenting/exposition_formats', 'Exposition formats')],
  },
  needs: ['httpExchanges'],
  evaluate({ httpExchanges }) {
    const answers = metricsAnswers(httpExchanges);
    const findings = answers.flatMap((answer) => {
      const fault = faultOf(answer);
      if (fault === undefined) return [];
      const { service, container, url, evidence } = answer;
      return {
        subject: { ...containerSubject({ service, name: container }), url },
        message: `GET ${requestPath(url)} ${fault.message}`,
        observed: fault.observed,
        expected: 'lines that the exposition format allows, each series once',
        evidence: [evidence] as const,
      };
    });
    return judge(answers, findings, 'no metrics endpoint answered', unknownFaults(answers));
  },
});

function faultOf({ outcome }: Answered): { message: string; observed: string } | undefined {
  const { exposition, truncated, encoding, contentType, bodyBytes } = outcome;
  if (exposition === undefined) {
    if (truncated)
      return { message: 'answers with too much to be judged', observed: `more than ${sizeText(bodyBytes)}` };
    if (encoding !== undefined) return { message: 'is encoded unasked', observed: `Content-Encoding: ${encoding}` };
    return { message: 'answers with something else than metrics', observed: `Content-Type: ${contentType || 'none'}` };
  }
  const {
    first: [first],
    count,
  } = formatFaults(exposition);
  if (first) {
    const more = count > 1 ? `, and ${countText(count - 1, 'fault')} more` : '';
    return { message: 'holds what the format does not allow', observed: `line ${first.line}: ${first.message}${more}` };
  }
  return exposition.samples === 0
    ? { message: 'holds no sample', observed: `${sizeText(bodyBytes)} without a sample` }
    : undefined;
}
