import { curlLines, shellVariables } from '../../../src/derive/flows/curl-lines.ts';
import { exchangeLines } from '../../../src/derive/flows/exchange-lines.ts';
import { type RecordedExchange, recordedExchanges, requestText } from '../../../src/derive/flows/recorded-exchanges.ts';
import { defineExhibit, type Excerpt } from '../../../src/model/exhibit.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { cutText } from '../../../src/shared/cut-text.ts';

const MOST_SHOWN = 20;

export const failedExchanges = defineExhibit({
  meta: { id: 'failed-exchanges', title: 'Failed steps over HTTP, and how to repeat them' },
  needs: ['flowSuite', 'flowRuns'],
  present({ flowSuite, flowRuns }) {
    const failed = recordedExchanges(flowRuns).filter(({ judged }) => judged.verdict === 'failed');
    if (failed.length === 0) return { notApplicable: 'no step over HTTP that was answered failed' };
    const targetOf = ({ record }: RecordedExchange) => flowSuite.targets.find(({ name }) => name === record.target);
    const excerpts = failed.slice(0, MOST_SHOWN).flatMap((exchange): Excerpt[] => {
      const { flow, name, record, evidence } = exchange;
      const needed = shellVariables(record.request);
      const set = needed.length > 0 ? `, with ${needed.join(', ')} set` : '';
      const curl = curlLines(record.request, targetOf(exchange));
      return [
        { title: `${flow}, ${name}`, language: 'text', lines: exchangeLines(exchange), evidence: [evidence] },
        { title: `Again from this host${set}`, language: 'bash', lines: curl, evidence: [evidence] },
      ];
    });
    const rest = failed.length - MOST_SHOWN;
    return {
      columns: [{ title: 'Flow' }, { title: 'Step' }, { title: 'Request', style: 'code' }, { title: 'Cause' }],
      rows: failed.map(({ flow, name, record, judged, evidence }) => ({
        cells: [flow, name, cutText(requestText(record), 120), judged.cause ?? ''],
        evidence: [evidence],
      })),
      ...(rest > 0 && { note: `The exchanges of ${countText(rest, 'more step')} are in the capture` }),
      excerpts,
    };
  },
});
