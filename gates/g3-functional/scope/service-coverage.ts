import { judgedFlows } from '../../../src/derive/flows/judged-flows.ts';
import { touchedServices } from '../../../src/derive/flows/touched-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const serviceCoverage = defineExhibit({
  meta: { id: 'service-coverage', title: 'Services, and the flows that touch them' },
  needs: ['flowSuite', 'flowRuns', 'containers'],
  present({ flowSuite, flowRuns, containers }) {
    const flows = judgedFlows(flowSuite, flowRuns);
    const services = touchedServices(flowSuite, flows, containers);
    if (services.length === 0) return { notApplicable: 'there is no container' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Flows that ran', style: 'number' },
        { title: 'Passed', style: 'number' },
        { title: 'Flows' },
      ],
      rows: services.map(({ service, by, evidence }) => {
        const ran = by.filter(({ verdict }) => verdict === 'passed' || verdict === 'failed' || verdict === 'errored');
        const passed = by.filter(({ verdict }) => verdict === 'passed');
        const names = by.map(({ declared }) => declared.id).join(', ');
        return { cells: [service, String(ran.length), String(passed.length), names || 'none'], evidence };
      }),
    };
  },
});
