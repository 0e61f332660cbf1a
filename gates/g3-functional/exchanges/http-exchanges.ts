import { headerOf, recordedExchanges, requestText } from '../../../src/derive/flows/recorded-exchanges.ts';
import { timeText } from '../../../src/derive/flows/step-text.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { cutText } from '../../../src/shared/cut-text.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

export const httpExchanges = defineExhibit({
  meta: { id: 'http-exchanges', title: 'Requests and answers' },
  needs: ['flowSuite', 'flowRuns'],
  present({ flowRuns }) {
    const rows = recordedExchanges(flowRuns).map((exchange) => {
      const { flow, name, record, response, evidence } = exchange;
      const status = record.kind === 'burst' ? tallyText(record.tally) : String(response.status);
      const type = headerOf(response, 'content-type')?.split(';', 1).join('') ?? '';
      const cells = [
        flow,
        name,
        record.target,
        cutText(requestText(record), 120),
        status,
        timeText(record.durationMs),
        [type, sizeText(response.body.bytes)].filter((part) => part !== '').join(', '),
      ];
      return { cells, evidence: [evidence] };
    });
    if (rows.length === 0) return { notApplicable: 'no flow that ran was answered over HTTP' };
    return {
      columns: [
        { title: 'Flow' },
        { title: 'Step' },
        { title: 'Target' },
        { title: 'Request', style: 'code' },
        { title: 'Status' },
        { title: 'Time', style: 'number' },
        { title: 'Answer' },
      ],
      rows,
      note: 'A step that was repeated shows its last answer; what a flow fills into a request stands as it does in the flow file',
    };
  },
});

/** `401: 90, 429: 5` */
function tallyText(tally: Readonly<Record<string, number>>): string {
  return Object.entries(tally)
    .map(([status, count]) => `${status}: ${count}`)
    .join(', ');
}
