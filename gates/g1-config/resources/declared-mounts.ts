import { activeServices } from '../../../src/derive/services/active-services.ts';
import type { DeclaredProject, DeclaredService } from '../../../src/derive/services/declared-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

type Mount = DeclaredService['mounts'][number];

const KINDS: Record<Mount['type'], string> = {
  bind: 'folder or file of the host',
  volume: 'named volume',
  tmpfs: 'memory',
  npipe: 'named pipe of the host',
  cluster: 'cluster volume',
  image: 'image',
};

export const declaredMounts = defineExhibit({
  meta: { id: 'declared-mounts', title: 'Volumes and mounts that the Compose files declare' },
  needs: ['composeProject'],
  present({ composeProject }) {
    const rows = activeServices(composeProject)
      .toSorted((a, b) => compareText(a.name, b.name))
      .flatMap((service) => [
        ...service.mounts.map((mount) => mountCells(service, mount, composeProject)),
        ...service.tmpfs.map((written) => tmpfsCells(service, written)),
      ])
      .map((cells) => ({ cells, evidence: [composeProject.evidence] }));
    if (rows.length === 0) return { notApplicable: 'no service mounts anything' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'What is mounted' },
        { title: 'Source', style: 'code' },
        { title: 'Mounted at', style: 'code' },
        { title: 'Mode' },
      ],
      rows,
    };
  },
});

function mountCells({ name }: DeclaredService, mount: Mount, project: DeclaredProject): string[] {
  const { source = '', target, readOnly } = mount;
  return [name, kindOf(mount, project), source, target, readOnly ? 'read-only' : 'writable'];
}

function tmpfsCells({ name }: DeclaredService, written: string): string[] {
  const [target = '', options = ''] = written.split(':', 2);
  return [name, KINDS.tmpfs, '', target, options.split(',').includes('ro') ? 'read-only' : 'writable'];
}

function kindOf({ type, source }: Mount, project: DeclaredProject): string {
  if (type === 'volume' && source === undefined) return 'anonymous volume';
  const volume = type === 'volume' ? project.volumes.find(({ key }) => key === source) : undefined;
  return volume?.external ? 'volume that others made' : KINDS[type];
}
