import { portReach, publishedPorts } from '../../../src/derive/ports/declared-port.ts';
import { activeServices } from '../../../src/derive/services/active-services.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { countText } from '../../../src/shared/count-text.ts';

type Project = EvidenceFor<'composeProject'>['composeProject'];

export const configurationFigures = defineExhibit({
  meta: { id: 'configuration-figures', title: 'The figures of the configuration' },
  needs: ['composeProject'],
  present({ composeProject: project }) {
    if (project.files.length === 0) return { notApplicable: 'no Compose file was read' };
    const facts = [
      ['Compose files', `${project.files.join(', ')}: ${validityText(project)}`],
      ['Services', servicesText(project)],
      ['Published ports', portsText(project)],
    ];
    return {
      columns: [{ title: 'Figure' }, { title: 'Declared' }],
      rows: facts.map((cells) => ({ cells, evidence: [project.evidence] })),
    };
  },
});

function validityText({ diagnostics, unsupported }: Project): string {
  const errors = diagnostics.filter(({ level }) => level === 'error').length;
  const open = unsupported.length > 0 ? ', not all of it resolved' : '';
  return `${countText(errors, 'error')}, ${countText(diagnostics.length - errors, 'warning')}${open}`;
}

function servicesText(project: Project): string {
  const active = activeServices(project);
  const built = active.filter(({ build }) => build !== undefined).length;
  return `${active.length} active of ${project.services.length} declared; ${built} of the active built here`;
}

function portsText(project: Project): string {
  const ports = publishedPorts(project);
  if (ports.length === 0) return 'none';
  const beyond = ports.filter(({ port }) => portReach(port) !== 'this host only').map(({ service }) => service.name);
  if (beyond.length === 0) return `${ports.length}, all bound to this host only`;
  return `${ports.length}; bound beyond this host: ${[...new Set(beyond)].join(', ')}`;
}
