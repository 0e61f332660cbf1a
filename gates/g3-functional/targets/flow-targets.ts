import { distinctTargets } from '../../../src/derive/flows/distinct-targets.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const flowTargets = defineExhibit({
  meta: { id: 'flow-targets', title: 'What flows talk to, and on which way' },
  needs: ['flowSuite'],
  present({ flowSuite }) {
    if (flowSuite.targets.length === 0) return { notApplicable: 'no flow file names a target' };
    return {
      columns: [
        { title: 'Target' },
        { title: 'Protocol' },
        { title: 'Service' },
        { title: 'Address', style: 'code' },
        { title: 'Way' },
        { title: 'As' },
      ],
      rows: distinctTargets(flowSuite.targets).map(
        ({ name, protocol, service = '', url, port, route, unreachable, user, secret }) => {
          const address = route
            ? `${route.host}:${route.port}`
            : (url ?? (port === undefined ? 'none' : `port ${port}`));
          const way = unreachable
            ? `none: ${unreachable.message}`
            : (route?.via ?? (url === undefined ? '' : 'address'));
          const who = [user ?? '', secret === undefined ? '' : `password \`${secret}\``].filter((part) => part !== '');
          return { cells: [name, protocol, service, address, way, who.join(', ')], evidence: [flowSuite.evidence] };
        },
      ),
    };
  },
});
