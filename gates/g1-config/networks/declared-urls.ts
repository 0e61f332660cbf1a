import { declaredUrls as urlsOf } from '../../../src/derive/networks/declared-url.ts';
import { type LookedUp, lookUp } from '../../../src/derive/networks/name-lookup.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const declaredUrls = defineExhibit({
  meta: { id: 'declared-urls', title: 'URLs that services are given, and what they lead to' },
  needs: ['composeProject'],
  present({ composeProject }) {
    const urls = urlsOf(composeProject)
      .map((url) => ({ ...url, leadsTo: answerText(lookUp(url.host, url.service, composeProject)) }))
      .toSorted((a, b) => compareText(a.variable, b.variable) || compareText(a.host, b.host) || a.port - b.port);
    if (urls.length === 0) return { notApplicable: 'no service is given the URL of another one' };
    const alike = groupBy(urls, ({ variable, host, port, leadsTo }) => JSON.stringify([variable, host, port, leadsTo]));
    return {
      columns: [
        { title: 'Variable', style: 'code' },
        { title: 'Host and port', style: 'code' },
        { title: 'Leads to' },
        { title: 'Given to' },
      ],
      rows: [...alike.values()].map((same) => ({
        cells: [
          same[0].variable,
          `${same[0].host}:${same[0].port}`,
          same[0].leadsTo,
          [...new Set(same.map(({ service }) => service.name))].join(', '),
        ],
        evidence: [composeProject.evidence],
      })),
    };
  },
});

function answerText(answer: LookedUp): string {
  if (answer.kind === 'service') return `service ${answer.service.name}`;
  if (answer.kind === 'unreachable') return `service ${answer.service.name}, on no common network`;
  if (answer.kind === 'itself') return 'the container itself';
  return answer.kind === 'nothing' ? 'no service of that name' : 'not told by the files';
}
