import { routeText } from '../../../src/derive/stores/route-text.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { knownService } from '../../../src/services/identify-service.ts';
import { compareText } from '../../../src/shared/compare.ts';

type Server = EvidenceFor<'prometheusServers'>['prometheusServers'][number];

export const prometheusOverview = defineExhibit({
  meta: { id: 'prometheus-overview', title: 'Prometheus servers, as they were reached and what they told' },
  needs: ['serviceAccess', 'prometheusServers', 'containers'],
  present({ serviceAccess, prometheusServers, containers }) {
    const servers = containers.filter((container) => knownService(container)?.kind === 'prometheus');
    const reached = serviceAccess.filter(({ container }) => servers.some(({ name }) => name === container));
    if (reached.length === 0) return { notApplicable: 'no container runs a Prometheus server' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'Reached by' },
        { title: 'Version' },
        { title: 'Targets up' },
        { title: 'Alerting rules', style: 'number' },
        { title: 'Recording rules', style: 'number' },
        { title: 'Failing rules', style: 'number' },
        { title: 'Alerts firing', style: 'number' },
      ],
      rows: reached
        .toSorted((a, b) => compareText(a.container, b.container))
        .map((access) => {
          const server = prometheusServers.find(({ container }) => container === access.container);
          const reason = access.notRead?.message ?? 'see the evidence';
          const told = server ? serverCells(server) : [`not read: ${reason}`, '', '', '', '', ''];
          return {
            cells: [access.container, routeText(access), ...told],
            evidence: server ? [access.evidence, server.evidence] : [access.evidence],
          };
        }),
    };
  },
});

function serverCells({ version, targets, ruleGroups, alerts }: Server): string[] {
  const sum = (count: (group: Server['ruleGroups'][number]) => number) =>
    ruleGroups.reduce((total, group) => total + count(group), 0);
  return [
    version,
    `${targets.filter(({ health }) => health === 'up').length} of ${targets.length}`,
    `${sum(({ alerting }) => alerting)}`,
    `${sum(({ recording }) => recording)}`,
    `${sum(({ failing }) => failing.length)}`,
    `${alerts.filter(({ state }) => state === 'firing').length}`,
  ];
}
