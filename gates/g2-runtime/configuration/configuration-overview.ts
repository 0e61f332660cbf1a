import { activeServices } from '../../../src/derive/services/active-services.ts';
import type { ConsultedFor, EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { countText } from '../../../src/shared/count-text.ts';

type Project = EvidenceFor<'composeProject'>['composeProject'];
type Oracle = ConsultedFor<'composeOracle'>['composeOracle'];

export const configurationOverview = defineExhibit({
  meta: { id: 'configuration-overview', title: 'The Compose configuration behind the running project' },
  needs: ['composeProject', 'containers'],
  consults: ['composeOracle'],
  present({ composeProject: project, containers, consulted: { composeOracle } }) {
    if (project.files.length === 0) return { notApplicable: 'no Compose file was read' };
    const active = activeServices(project);
    const present = active.filter(({ name }) => containers.some(({ service, oneOff }) => service === name && !oneOff));
    const cited = [project.evidence, ...containers.map(({ evidence }) => evidence)];
    const facts: [string, string][] = [
      ['Files', listText(project.files)],
      ['Project name', project.name],
      ['Services declared', countText(project.services.length, 'service')],
      ['Services active', `${active.length}: ${listText(active.map(({ name }) => name))}`],
      ['Networks declared', listText(project.networks.map(({ name }) => name))],
      ['Volumes declared', listText(project.volumes.map(({ name }) => name))],
      ['Validity', validityText(project)],
    ];
    return {
      columns: [{ title: 'Fact' }, { title: 'Value' }],
      rows: [
        ...facts.map((cells) => ({ cells, evidence: [project.evidence] })),
        {
          cells: ['Asked of Docker Compose itself', answerText(composeOracle)],
          evidence: [project.evidence, ...composeOracle.pieces.map(({ evidence }) => evidence)],
        },
        { cells: ['Active services with a container', `${present.length} of ${active.length}`], evidence: cited },
      ],
    };
  },
});

/** What reading the files the way Compose does has found; a construct that was not resolved leaves the answer open. */
function validityText({ diagnostics, unsupported }: Project): string {
  const errors = diagnostics.filter(({ level }) => level === 'error').length;
  const counts = `${countText(errors, 'error')}, ${countText(diagnostics.length - errors, 'warning')}`;
  if (errors > 0) return `not valid: ${counts}`;
  const open = [...new Set(unsupported.map(({ construct }) => construct))];
  return open.length > 0 ? `not established: ${counts}; not resolved: ${open.join(', ')}` : `valid: ${counts}`;
}

/** Whether `docker compose config` on this host takes the files, and makes the same of them. */
function answerText({ pieces: [oracle], missing: [reason] }: Oracle): string {
  if (oracle === undefined) return `not asked: ${reason?.message ?? 'Docker Compose was not asked on this host'}`;
  const asked = `version ${oracle.version}`;
  if (!oracle.accepted.byCompose) return `${asked} refuses the files`;
  return `${asked} accepts the files; ${countText(oracle.total, 'difference')} from what was read here`;
}

function listText(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}
