import {
  evidenceOf,
  type RunningReach,
  runningReach,
  shortNetworkName,
} from '../../../src/derive/networks/running-reach.ts';
import type { RunningService } from '../../../src/derive/services/running-services.ts';
import { defineExhibit, type ExhibitTable } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

/** A table with more columns than this is not read. */
const WIDEST = 12;
/** Names in one cell; of more, only the number tells something. */
const LISTED = 25;

export const runningReachMatrix = defineExhibit({
  meta: { id: 'running-reach-matrix', title: 'Who can reach whom over the networks of the running containers' },
  needs: ['containers'],
  present({ containers }) {
    const reach = runningReach(containers);
    const services = reach.services.toSorted((a, b) => compareText(a.name, b.name));
    if (services.length < 2) return { notApplicable: 'fewer than two services are running' };
    return services.length <= WIDEST ? matrix(services, reach) : list(services, reach);
  },
});

/** One column for each service, with the networks by which it is reached. */
function matrix(services: readonly RunningService[], { ways }: RunningReach): ExhibitTable {
  return {
    columns: [{ title: 'From' }, ...services.map(({ name }) => ({ title: `to ${name}` }))],
    rows: services.map((from) => ({
      cells: [from.name, ...services.map((to) => (from.name === to.name ? '·' : waysText(from, ways(from, to))))],
      evidence: evidenceOf(from),
    })),
    note: 'A cell names the networks in common; what the services behind them allow is not told by it.',
  };
}

function waysText(from: RunningService, ways: readonly string[]): string {
  return ways.map((name) => shortNetworkName(name, from)).join(', ') || 'no';
}

function list(services: readonly RunningService[], { ways, networksOf }: RunningReach): ExhibitTable {
  return {
    columns: [{ title: 'From' }, { title: 'Networks' }, { title: 'Reaches' }, { title: 'Does not reach' }],
    rows: services.map((from) => {
      const others = services.filter(({ name }) => name !== from.name);
      const reached = others.filter((to) => ways(from, to).length > 0);
      const unreached = others.filter((to) => !reached.includes(to));
      const networks = networksOf(from).map((name) => shortNetworkName(name, from));
      return {
        cells: [from.name, networks.join(', ') || 'none', namesText(reached), namesText(unreached)],
        evidence: evidenceOf(from),
      };
    }),
  };
}

function namesText(services: readonly RunningService[]): string {
  if (services.length === 0) return 'none';
  const more = services.length - LISTED;
  const names = services
    .slice(0, LISTED)
    .map(({ name }) => name)
    .join(', ');
  return more > 0 ? `${names} and ${more} more` : names;
}
