import { recordedExchanges, requestText } from '../../../src/derive/flows/recorded-exchanges.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const endpointCoverage = defineExhibit({
  meta: { id: 'endpoint-coverage', title: 'Endpoints that flows asked, and the statuses that were seen' },
  needs: ['flowSuite', 'flowRuns'],
  present({ flowRuns }) {
    const asked = groupBy(recordedExchanges(flowRuns), ({ record }) =>
      JSON.stringify([record.target, requestText(record).split('?', 1).join('')]),
    );
    if (asked.size === 0) return { notApplicable: 'no flow that ran was answered over HTTP' };
    return {
      columns: [{ title: 'Target' }, { title: 'Endpoint', style: 'code' }, { title: 'Statuses' }, { title: 'Flows' }],
      rows: [...asked].map(([key, exchanges]) => {
        const [target = '', endpoint = ''] = JSON.parse(key) as string[];
        const statuses = [...new Set(exchanges.map(({ response }) => response.status))].toSorted((a, b) => a - b);
        const flows = [...new Set(exchanges.map(({ flow }) => flow))];
        const evidence = [...new Set(exchanges.map((exchange) => exchange.evidence))];
        return { cells: [target, endpoint, statuses.join(', '), flows.join(', ')], evidence };
      }),
    };
  },
});
