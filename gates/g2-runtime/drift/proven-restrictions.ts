import { declaredBesideRunning } from '../../../src/derive/drift/declared-beside-running.ts';
import type { Comparison } from '../../../src/derive/drift/difference.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

type Evidence = EvidenceFor<'processes' | 'resourceUsage'>;

export const provenRestrictions = defineExhibit({
  meta: { id: 'proven-restrictions', title: 'User, memory limit and read-only mounts: declared, and seen at run time' },
  needs: ['composeProject', 'containers', 'processes', 'resourceUsage'],
  present({ composeProject, containers, processes, resourceUsage }) {
    const compared = declaredBesideRunning(composeProject, containers, []).filter(
      ({ container }) => container.state.running,
    );
    if (compared.length === 0) return { notApplicable: 'no running container belongs to a declared service' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'User declared', style: 'code' },
        { title: 'Users of its processes', style: 'code' },
        { title: 'Memory declared', style: 'number' },
        { title: 'Memory limit of the kernel', style: 'number' },
        { title: 'Mounts declared read-only' },
        { title: 'Of them read-only', style: 'number' },
      ],
      rows: compared.map((comparison) => rowOf(comparison, { processes, resourceUsage })),
    };
  },
});

function rowOf({ project, service, container }: Comparison, { processes, resourceUsage }: Evidence) {
  const list = processes.find((one) => one.container === container.name);
  const sample = resourceUsage.find((one) => one.container === container.name);
  const readOnly = service.mounts.filter((mount) => mount.readOnly).map(({ target }) => target);
  const proven = readOnly.filter((target) =>
    container.mounts.some((mount) => mount.target === target && mount.readOnly),
  );
  const users = [...new Set(list?.processes.map(({ user }) => user))].join(', ');
  const pieces = [list, sample].flatMap((piece) => (piece ? [piece.evidence] : []));
  return {
    cells: [
      container.name,
      service.user ?? 'not declared',
      users || 'not listed',
      limitText(service.limits.memoryBytes ?? 0),
      sample ? limitText(sample.memoryLimitBytes) : 'not measured',
      readOnly.join(', ') || 'none',
      readOnly.length === 0 ? '' : `${proven.length} of ${readOnly.length}`,
    ],
    evidence: [project.evidence, container.evidence, ...pieces],
  };
}

function limitText(bytes: number): string {
  return bytes > 0 ? sizeText(bytes) : 'no limit';
}
